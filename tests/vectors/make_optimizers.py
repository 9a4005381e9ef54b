"""Writes optimizers/*.json: parameters before and after each of seven steps, by PyTorch in float32; Lion by its paper in numpy float64.

Two tensors, a weight of 21 that decays and a bias of 5 that doesn't. Options carry NetGen's names. Run: python3 make_optimizers.py
"""
import json
import pathlib

import numpy
import torch

STEPS = 7
FOLDER = pathlib.Path(__file__).parent / "optimizers"


def tensors(seed, scale):
    """Weight and bias with magnitudes in [0.5, 1.5], so that a relative tolerance means something, and the steps' gradients."""
    random = numpy.random.default_rng(seed)

    def away_from_zero(n):
        return (random.uniform(0.5, 1.5, n) * random.choice([-1, 1], n)).astype(numpy.float32)

    start = [away_from_zero(21), away_from_zero(5)]
    gradients = [[(scale * random.standard_normal(p.size)).astype(numpy.float32) for p in start] for _ in range(STEPS)]
    return start, gradients


def pytorch(kind, options, start, gradients):
    names = {"LearningRate": "lr", "Momentum": "momentum", "Dampening": "dampening", "Nesterov": "nesterov", "Alpha": "alpha",
             "Epsilon": "eps", "Centered": "centered", "AmsGrad": "amsgrad", "LearningRateDecay": "lr_decay"}
    arguments = {names[k]: v for k, v in options.items() if k in names}
    if "Beta1" in options or "Beta2" in options:
        arguments["betas"] = (options.get("Beta1", 0.9), options.get("Beta2", 0.999))
    if kind == "SGD":
        arguments.setdefault("lr", 1e-3)
    parameters = [torch.nn.Parameter(torch.tensor(p)) for p in start]
    groups = [{"params": [parameters[0]]}, {"params": [parameters[1]], "weight_decay": 0.0}]
    if "WeightDecay" in options:
        groups[0]["weight_decay"] = options["WeightDecay"]
    optimizer = getattr(torch.optim, kind)(groups, **arguments)
    after = []
    for step in gradients:
        for parameter, gradient in zip(parameters, step):
            parameter.grad = torch.tensor(gradient)
        if "ClipValue" in options:
            torch.nn.utils.clip_grad_value_(parameters, options["ClipValue"])
        if "ClipNorm" in options:
            torch.nn.utils.clip_grad_norm_(parameters, options["ClipNorm"])
        if "L1" in options:
            parameters[0].grad += options["L1"] * torch.sign(parameters[0].detach())
        optimizer.step()
        after.append([p.detach().numpy().copy() for p in parameters])
    return after


def lion(options, start, gradients):
    rate, beta1, beta2 = (options.get(k, d) for k, d in (("LearningRate", 1e-4), ("Beta1", 0.9), ("Beta2", 0.99)))
    parameters = [p.astype(numpy.float64) for p in start]
    means = [numpy.zeros_like(p) for p in parameters]
    after = []
    for step in gradients:
        for i, gradient in enumerate(step):
            decay = options.get("WeightDecay", 0.0) if i == 0 else 0.0
            direction = numpy.sign(beta1 * means[i] + (1 - beta1) * gradient)
            parameters[i] = parameters[i] - rate * (direction + decay * parameters[i])
            means[i] = beta2 * means[i] + (1 - beta2) * gradient
        after.append([p.astype(numpy.float32) for p in parameters])
    return after


CASES = {
    "Sgd": ("SGD", [
        {}, {"LearningRate": 0.1, "WeightDecay": 0.01}, {"LearningRate": 0.02, "Momentum": 0.9},
        {"LearningRate": 0.02, "Momentum": 0.9, "Dampening": 0.3, "WeightDecay": 0.001},
        {"LearningRate": 0.02, "Momentum": 0.9, "Nesterov": True, "WeightDecay": 0.001},
        {"LearningRate": 0.1, "ClipNorm": 0.5}, {"LearningRate": 0.1, "ClipNorm": 100.0}, {"LearningRate": 0.1, "ClipValue": 0.4},
        {"LearningRate": 0.1, "ClipValue": 0.4, "ClipNorm": 0.7, "WeightDecay": 0.01, "L1": 0.02}, {"LearningRate": 0.1, "L1": 0.05}]),
    "Adagrad": ("Adagrad", [
        {}, {"LearningRate": 0.05, "LearningRateDecay": 0.1, "WeightDecay": 0.01}, {"Epsilon": 0.1}]),
    "RmsProp": ("RMSprop", [
        {}, {"LearningRate": 0.003, "Alpha": 0.9, "Epsilon": 0.01, "WeightDecay": 0.01}, {"LearningRate": 0.003, "Momentum": 0.9},
        {"LearningRate": 0.003, "Centered": True}, {"LearningRate": 0.003, "Momentum": 0.5, "Centered": True}]),
    "Adam": ("Adam", [
        {}, {"LearningRate": 0.01, "Beta1": 0.8, "Beta2": 0.9, "Epsilon": 0.01}, {"LearningRate": 0.01, "WeightDecay": 0.1},
        {"LearningRate": 0.01, "Beta2": 0.5, "AmsGrad": True}, {"LearningRate": 0.01, "ClipNorm": 0.5, "L1": 0.01}]),
    "AdamW": ("AdamW", [
        {}, {"LearningRate": 0.01, "WeightDecay": 0.3}, {"LearningRate": 0.01, "WeightDecay": 0.0, "Beta1": 0.5},
        {"LearningRate": 0.01, "Beta2": 0.5, "AmsGrad": True}]),
    "Lion": (None, [
        {}, {"LearningRate": 0.01, "WeightDecay": 0.1}, {"LearningRate": 0.01, "Beta1": 0.5, "Beta2": 0.6}]),
}


def main():
    FOLDER.mkdir(exist_ok=True)
    for number, (name, (kind, variants)) in enumerate(CASES.items()):
        cases = []
        for variant, options in enumerate(variants):
            start, gradients = tensors(1000 * number + variant, 1.0)
            after = pytorch(kind, options, start, gradients) if kind else lion(options, start, gradients)
            cases.append({"options": options, "start": rows(start), "gradients": [rows(g) for g in gradients], "after": [rows(a) for a in after]})
        text = ",\n".join(json.dumps(case) for case in cases)
        (FOLDER / f"{name}.json").write_text(f"[\n{text}\n]\n")


def rows(arrays):
    """Shortest digits that give the float32 back."""
    return [[float(str(x)) for x in a] for a in arrays]


main()
