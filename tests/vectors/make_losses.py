"""Writes losses.json and softmax.json: values and gradients by PyTorch in float64, on float32 inputs. Run: python3 make_losses.py

"loss" is the sum over one sample's outputs, "gradient" that sum's gradient times "scale".
"""
import json
import pathlib

import torch
import torch.nn.functional as F

FOLDER = pathlib.Path(__file__).parent
SIZES = [1, 3, 7, 10, 17, 33]
SCALE = 0.125


def floats(tensor):
    return [float(str(x)) for x in tensor.detach().float().numpy()]


def case(name, size, output, target, loss, **options):
    output = output.float().double().requires_grad_()
    value = loss(output)
    value.backward()
    record = {"name": name, "output": floats(output), **options, "scale": SCALE, "loss": value.item(), "gradient": (SCALE * output.grad).tolist()}
    record["target" if isinstance(target, torch.Tensor) else "label"] = floats(target) if isinstance(target, torch.Tensor) else target
    return record


def losses(size, generator):
    def normal(scale=1.0):
        return (scale * torch.randn(size, generator=generator)).float().double()

    def uniform():
        return torch.rand(size, generator=generator).float().double()

    target, equal = normal(), normal(2)
    equal[::2] = target[::2]
    yield case("MeanSquaredError", size, normal(2), target, lambda y: F.mse_loss(y, target, reduction="sum"))
    yield case("MeanAbsoluteError", size, equal, target, lambda y: F.l1_loss(y, target, reduction="sum"))
    for delta in (1.0, 0.3):
        yield case("Huber", size, normal(2), target, lambda y: F.huber_loss(y, target, reduction="sum", delta=delta), delta=delta)

    soft, hard, far = uniform(), (uniform() > 0.5).double(), normal(30)
    for share in (soft, hard):
        for logits in (normal(2), far):
            yield case("BinaryCrossEntropy", size, logits, share, lambda y: F.binary_cross_entropy_with_logits(y, share, reduction="sum"))
    sign = 2 * hard - 1
    yield case("Hinge", size, normal(2), sign, lambda y: F.relu(1 - sign * y).sum())

    label = int(torch.randint(size, (1,), generator=generator))
    one_hot = F.one_hot(torch.tensor(label), size).double()
    distribution = torch.softmax(normal(2), 0).float().double()
    for smoothing in (0.0, 0.1):
        for logits in (normal(3), normal(30)):
            def cross_entropy(y, t):
                return F.cross_entropy(y[None], t[None], reduction="sum", label_smoothing=smoothing)
            yield case("SoftmaxCrossEntropy", size, logits, label, lambda y: cross_entropy(y, torch.tensor(label)), labelSmoothing=smoothing)
            for t in (one_hot, distribution, 0.5 * distribution):
                yield case("SoftmaxCrossEntropy", size, logits, t, lambda y: cross_entropy(y, t), labelSmoothing=smoothing)
    probabilities = torch.softmax(normal(2), 0)
    yield case("CategoricalCrossEntropy", size, probabilities, label, lambda y: -torch.log(y[label]))
    for t in (one_hot, distribution):
        yield case("CategoricalCrossEntropy", size, probabilities, t, lambda y: -torch.special.xlogy(t, y).sum())


def softmaxes(size, generator):
    for scale in (2, 30):
        source = (scale * torch.randn(size, generator=generator)).float().double().requires_grad_()
        upstream = torch.randn(size, generator=generator).float().double()
        for name, function in (("Softmax", torch.softmax), ("LogSoftmax", torch.log_softmax)):
            source.grad = None
            output = function(source, 0)
            output.backward(upstream)
            yield {"name": name, "source": floats(source), "output": output.tolist(), "outputGradient": floats(upstream), "inputGradient": source.grad.tolist()}


def write(file, cases):
    (FOLDER / file).write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")


write("losses.json", [c for size in SIZES for c in losses(size, torch.Generator().manual_seed(size))])
write("softmax.json", [c for size in SIZES for c in softmaxes(size, torch.Generator().manual_seed(100 + size))])
