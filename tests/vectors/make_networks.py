"""Writes networks/*.json: networks run and trained by PyTorch in float64, on float32 values. Run: python3 make_networks.py

A case is a declaration as a user writes it, its tensors under their public names, a batch of inputs and targets (or labels), and what
PyTorch makes of them: outputs in inference, then the loss and all gradients of a pass in training mode; for cases with an optimizer
also all tensors after five steps on that batch. Numbers that PyTorch computed are rounded to eight digits.
"""
import pathlib
import zlib

import numpy
import torch
import torch.nn.functional as F

FOLDER = pathlib.Path(__file__).parent / "networks"
STEPS = 5
SAME = "Padding.Same"
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


class Layer:
    """An attribute: its kind, positional arguments and named ones."""

    def __init__(self, kind, *arguments, **options):
        self.kind, self.arguments, self.options = kind, arguments, options

    def text(self):
        parts = [literal(a) for a in self.arguments]
        parts += [f"{name} = {qualified(name, value)}" for name, value in self.options.items()]
        return f"[{self.kind}({', '.join(parts)})]" if parts else f"[{self.kind}]"


class Raw(str):
    """A C# expression, written as it is."""


def literal(value):
    if isinstance(value, Raw):
        return str(value)
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else repr(value)


def qualified(name, value):
    if name == "Activation":
        return f"Activation.{value}"
    return value if name == "Padding" and isinstance(value, str) else literal(value)


def activate(layer, x, tensors, name):
    options = layer.options
    kind = layer.arguments[0] if layer.kind == "Activate" else options.get("Activation", "Identity")
    kind = kind.split(".")[-1]
    alpha, slope = options.get("Alpha", 1.0), options.get("Slope", 0.01)
    functions = {
        "Identity": lambda x: x,
        "ReLU": F.relu,
        "LeakyReLU": lambda x: F.leaky_relu(x, slope),
        "PReLU": lambda x: F.prelu(x, tensors[f"{name}.slope"]),
        "ELU": lambda x: F.elu(x, alpha),
        "SELU": F.selu,
        "CELU": lambda x: F.celu(x, alpha),
        "GELU": F.gelu,
        "GELUTanh": lambda x: F.gelu(x, approximate="tanh"),
        "SiLU": F.silu,
        "Mish": F.mish,
        "Softplus": F.softplus,
        "Softsign": F.softsign,
        "Tanh": torch.tanh,
        "Sigmoid": torch.sigmoid,
        "HardSigmoid": F.hardsigmoid,
        "HardSwish": F.hardswish,
        "HardTanh": F.hardtanh,
        "ReLU6": F.relu6,
    }
    return functions[kind](x)


def pad(x, spans, strides, padding, value):
    if padding == SAME:
        sides = []
        for size, span, stride in zip(x.shape[-2:], spans, strides):
            total = max(0, (-(-size // stride) - 1) * stride + span - size)
            sides.append((total // 2, total - total // 2))
    else:
        sides = [(padding, padding)] * 2
    return F.pad(x, (*sides[1], *sides[0]), value=value)


class Network:
    """Layers with tensors, run as the declaration says."""

    def __init__(self, shape, layers, loss, generator):
        self.shape, self.layers, self.loss_options, self.generator = shape, layers, loss or {}, generator
        self.tensors, self.decayed, self.names = {}, set(), []
        counts = {}
        for layer in layers:
            counts[layer.kind] = counts.get(layer.kind, 0) + 1
            self.names.append(layer.options.get("Name", f"{layer.kind.lower()}{counts[layer.kind]}"))
        self.size = tuple(self.run(torch.zeros(2, *shape), training=False, create=True).shape[1:])

    def tensor(self, create, name, *shape, low=None, high=None, deviation=0.3):
        if create:
            value = torch.randn(*shape, generator=self.generator) * deviation
            if low is not None:
                value = torch.rand(*shape, generator=self.generator) * (high - low) + low
            self.tensors[name] = value.float().double()
        return self.tensors[name]

    def run(self, x, training, create=False):
        outputs = {"input": x}
        for layer, name in zip(self.layers, self.names):
            x = outputs[layer.options["From"]] if "From" in layer.options else x
            other = outputs[layer.arguments[0]] if layer.kind in ("Add", "Concat") else None
            x = getattr(self, layer.kind.lower())(layer, name, x, other, training, create)
            if create and (layer.options.get("Activation") == "PReLU" or layer.arguments[:1] == (Raw("Activation.PReLU"),)):
                self.tensor(create, f"{name}.slope", x.shape[1], low=-0.2, high=0.6)
            x = activate(layer, x, self.tensors, name)
            outputs[name] = x
        return x

    def bias(self, layer, name, count, create):
        return self.tensor(create, f"{name}.bias", count) if layer.options.get("UseBias", True) else None

    def dense(self, layer, name, x, other, training, create):
        units = layer.arguments[0]
        weight = self.tensor(create, f"{name}.weight", units, x.shape[1], deviation=(2 / x.shape[1]) ** 0.5)
        self.decayed.add(f"{name}.weight")
        return F.linear(x, weight, self.bias(layer, name, units, create))

    def conv2d(self, layer, name, x, other, training, create):
        filters, *kernel = layer.arguments
        height, width = kernel * 2 if len(kernel) == 1 else kernel
        options = layer.options
        stride, dilation, groups = (options.get(key, 1) for key in ("Stride", "Dilation", "Groups"))
        fan = x.shape[1] // groups * height * width
        weight = self.tensor(create, f"{name}.weight", filters, x.shape[1] // groups, height, width, deviation=(2 / fan) ** 0.5)
        self.decayed.add(f"{name}.weight")
        spans = [(side - 1) * dilation + 1 for side in (height, width)]
        x = pad(x, spans, (stride, stride), options.get("Padding", 0), 0.0)
        return F.conv2d(x, weight, self.bias(layer, name, filters, create), stride, 0, dilation, groups)

    def pool(self, layer, x, function, value):
        sides = layer.arguments * 2 if len(layer.arguments) == 1 else layer.arguments
        stride = layer.options.get("Stride", 0)
        strides = (stride, stride) if stride else sides
        return function(pad(x, sides, strides, layer.options.get("Padding", 0), value), sides, strides)

    def maxpool2d(self, layer, name, x, other, training, create):
        return self.pool(layer, x, F.max_pool2d, float("-inf"))

    def avgpool2d(self, layer, name, x, other, training, create):
        return self.pool(layer, x, F.avg_pool2d, 0.0)

    def globalavgpool2d(self, layer, name, x, other, training, create):
        return x.mean((2, 3))

    def flatten(self, layer, name, x, other, training, create):
        return x.flatten(1)

    def activate(self, layer, name, x, other, training, create):
        return x

    def softmax(self, layer, name, x, other, training, create):
        return torch.softmax(x, 1)

    def logsoftmax(self, layer, name, x, other, training, create):
        return torch.log_softmax(x, 1)

    def batchnorm(self, layer, name, x, other, training, create):
        count = x.shape[1]
        weight = self.tensor(create, f"{name}.weight", count, low=0.5, high=1.5)
        bias = self.tensor(create, f"{name}.bias", count)
        mean = self.tensor(create, f"{name}.running_mean", count)
        variance = self.tensor(create, f"{name}.running_var", count, low=0.5, high=2)
        return F.batch_norm(x, mean, variance, weight, bias, training, layer.options.get("Momentum", 0.1), layer.options.get("Epsilon", 1e-5))

    def layernorm(self, layer, name, x, other, training, create):
        weight = self.tensor(create, f"{name}.weight", *x.shape[1:], low=0.5, high=1.5)
        bias = self.tensor(create, f"{name}.bias", *x.shape[1:])
        return F.layer_norm(x, x.shape[1:], weight, bias, layer.options.get("Epsilon", 1e-5))

    def add(self, layer, name, x, other, training, create):
        return x + other

    def concat(self, layer, name, x, other, training, create):
        return torch.cat((x, other), layer.options.get("Axis", 0) + 1)

    def loss(self, y, target):
        options = self.loss_options
        kind = options["function"]
        if kind == "MeanSquaredError":
            return F.mse_loss(y, target)
        if kind == "MeanAbsoluteError":
            return F.l1_loss(y, target)
        if kind == "Huber":
            return F.huber_loss(y, target, delta=options.get("Delta", 1.0))
        if kind == "BinaryCrossEntropy":
            return F.binary_cross_entropy_with_logits(y, target)
        if kind == "Hinge":
            return F.relu(1 - target * y).mean()
        if kind == "SoftmaxCrossEntropy":
            return F.cross_entropy(y, target, label_smoothing=options.get("LabelSmoothing", 0.0))
        target = F.one_hot(target, y.shape[1]).double() if target.dtype == torch.int64 else target
        return -torch.special.xlogy(target, y).sum(1).mean()

    def declaration(self):
        lines = [f"[Network({', '.join(map(str, self.shape))})]", *(layer.text() for layer in self.layers)]
        options = dict(self.loss_options)
        if options:
            constants = "".join(f", {name} = {value!r}" for name, value in options.items() if name not in ("function", "targets"))
            lines.append(f"[Loss(LossFunction.{options['function']}{constants})]")
        return "\n".join(lines)

    def targets(self, batch):
        kind, form = self.loss_options["function"], self.loss_options.get("targets", "floats")
        shape = (batch, *self.size)
        uniform = torch.rand(*shape, generator=self.generator)
        if form == "labels":
            return torch.randint(self.size[0], (batch,), generator=self.generator)
        if form == "one-hot":
            return F.one_hot(torch.randint(self.size[0], (batch,), generator=self.generator), self.size[0]).double()
        if form == "soft":
            return torch.softmax(2 * uniform, 1).float().double()
        values = {"BinaryCrossEntropy": uniform, "Hinge": 2 * (uniform > 0.5).double() - 1}.get(kind, 3 * uniform - 1.5)
        return values.float().double()


class Lion:
    """Chen et al. 2023: the sign of a blend of momentum and gradient, with decoupled weight decay."""

    def __init__(self, groups, lr=1e-4, betas=(0.9, 0.99)):
        self.groups, self.lr, self.betas, self.momenta = groups, lr, betas, {}

    def step(self):
        for group in self.groups:
            for parameter in group["params"]:
                momentum = self.momenta.setdefault(parameter, torch.zeros_like(parameter))
                with torch.no_grad():
                    parameter.mul_(1 - self.lr * group.get("weight_decay", 0))
                    parameter.sub_(self.lr * torch.sign(self.betas[0] * momentum + (1 - self.betas[0]) * parameter.grad))
                    momentum.mul_(self.betas[1]).add_((1 - self.betas[1]) * parameter.grad)


OPTIMIZERS = {"Sgd": torch.optim.SGD, "Adagrad": torch.optim.Adagrad, "RmsProp": torch.optim.RMSprop, "Adam": torch.optim.Adam, "AdamW": torch.optim.AdamW, "Lion": Lion}
OPTIONS = {"LearningRate": "lr", "Momentum": "momentum", "Nesterov": "nesterov", "Centered": "centered", "AmsGrad": "amsgrad", "WeightDecay": "weight_decay", "LearningRateDecay": "lr_decay"}


def train(network, parameters, inputs, targets, specification):
    options = {k: v for k, v in specification.items() if k not in ("type", "ClipNorm", "ClipValue")}
    decay = options.pop("WeightDecay", 0.01 if specification["type"] == "AdamW" else 0)
    groups = [
        {"params": [p for name, p in parameters.items() if name in network.decayed], "weight_decay": decay},
        {"params": [p for name, p in parameters.items() if name not in network.decayed], "weight_decay": 0.0},
    ]
    groups = [group for group in groups if group["params"]]
    optimizer = OPTIMIZERS[specification["type"]](groups, **{OPTIONS[k]: v for k, v in options.items()})
    losses = []
    for _ in range(STEPS):
        for parameter in parameters.values():
            parameter.grad = None
        loss = network.loss(network.run(inputs, training=True), targets)
        loss.backward()
        losses.append(loss.item())
        if "ClipValue" in specification:
            torch.nn.utils.clip_grad_value_(parameters.values(), specification["ClipValue"])
        if "ClipNorm" in specification:
            torch.nn.utils.clip_grad_norm_(parameters.values(), specification["ClipNorm"])
        optimizer.step()
    return losses


def single(tensor):
    return "[" + ",".join(str(x) for x in tensor.detach().numpy().astype(numpy.float32).ravel()) + "]"


def computed(tensor):
    return "[" + ",".join(f"{x:.8g}" for x in tensor.detach().numpy().ravel()) + "]"


def named(tensors, form):
    return "{" + ", ".join(f'"{name}": {form(value)}' for name, value in tensors.items()) + "}"


def text(value):
    return '"' + value.replace('"', '\\"').replace("\n", "\\n") + '"'


def case(name, shape, layers, loss=None, batch=5, optimizer=None):
    generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))
    network = Network(shape, layers, loss, generator)
    inputs = torch.randn(batch, *shape, generator=generator).float().double()
    record = {"name": text(name), "declaration": text(network.declaration()), "tensors": named(network.tensors, single), "inputs": single(inputs)}
    record["outputs"] = computed(network.run(inputs, training=False))
    if loss:
        targets = network.targets(batch)
        is_label = targets.dtype == torch.int64
        record["labels" if is_label else "targets"] = str(targets.tolist()).replace(" ", "") if is_label else single(targets)
        parameters = {n: t.requires_grad_() for n, t in network.tensors.items() if ".running_" not in n}
        statistics = {n: t.clone() for n, t in network.tensors.items() if ".running_" in n}
        value = network.loss(network.run(inputs, training=True), targets)
        value.backward()
        record["loss"] = f"{value.item():.8g}"
        record["gradients"] = named({n: p.grad for n, p in parameters.items()}, computed)
        for statistic, former in statistics.items():
            network.tensors[statistic].copy_(former)
        if optimizer:
            record["optimizer"] = "{" + ", ".join(f'"{k}": {text(v) if isinstance(v, str) else str(v).lower()}' for k, v in optimizer.items()) + "}"
            losses = train(network, parameters, inputs, targets, optimizer)
            record["losses"] = computed(torch.tensor(losses))
            record["trained"] = named(network.tensors, computed)
    return "{\n " + ",\n ".join(f'"{key}": {value}' for key, value in record.items()) + "\n}"


def write(file, cases):
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / file).write_text("[\n" + ",\n".join(cases) + "\n]\n")


def dense(units, activation=None, **options):
    return Layer("Dense", units, **({"Activation": activation} if activation else {}), **options)


def layer(kind):
    return lambda *arguments, **options: Layer(kind, *arguments, **options)


conv, maxpool, avgpool, globalpool, flatten = (layer(k) for k in ("Conv2D", "MaxPool2D", "AvgPool2D", "GlobalAvgPool2D", "Flatten"))
batchnorm, layernorm, add, concat, softmax, logsoftmax = (layer(k) for k in ("BatchNorm", "LayerNorm", "Add", "Concat", "Softmax", "LogSoftmax"))


def activation(kind, **options):
    return Layer("Activate", Raw(f"Activation.{kind}"), **options)


MSE = {"function": "MeanSquaredError"}
CROSS_ENTROPY = {"function": "SoftmaxCrossEntropy", "targets": "labels"}
KINDS = "Identity ReLU LeakyReLU PReLU ELU SELU CELU GELU GELUTanh SiLU Mish Softplus Softsign Tanh Sigmoid HardSigmoid HardSwish HardTanh ReLU6".split()


def dense_cases():
    for batch in (1, 17):
        yield case(f"Dense7To13To5Batch{batch}", (7,), [dense(13, "ReLU"), dense(5)], CROSS_ENTROPY, batch)
    yield case("Dense1To1", (1,), [dense(1)], MSE, 3)
    yield case("DenseWithoutBias", (33,), [dense(17, "Tanh", UseBias=False), dense(16), dense(1, UseBias=False)], MSE, 4)
    yield case("DenseWide", (70,), [dense(100, "ReLU"), dense(67, "Sigmoid"), dense(10)], CROSS_ENTROPY, 13)


def activation_cases():
    for kind in KINDS:
        yield case(f"{kind}BehindDense", (7,), [dense(13, kind), dense(5)], MSE, 6)
        yield case(f"{kind}OnMap", (3, 3, 5), [activation(kind), flatten(), dense(2)], MSE, 4)
    yield case("LeakyReLUSlope", (7,), [dense(13, "LeakyReLU", Slope=0.3), dense(5)], MSE)
    yield case("ELUAlpha", (7,), [dense(13, "ELU", Alpha=0.4), dense(5)], MSE)
    yield case("CELUAlpha", (7,), [dense(13, "CELU", Alpha=2.5), dense(5)], MSE)


def loss_cases():
    layers = [dense(9, "Tanh"), dense(5)]
    for kind in ("MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropy", "Hinge"):
        for batch in (1, 17):
            yield case(f"{kind}Batch{batch}", (4,), layers, {"function": kind}, batch)
    yield case("HuberDelta", (4,), layers, {"function": "Huber", "Delta": 0.3}, 9)
    for targets in ("labels", "one-hot", "soft"):
        suffix = targets.title().replace("-", "")
        yield case(f"SoftmaxCrossEntropy{suffix}", (4,), layers, {"function": "SoftmaxCrossEntropy", "targets": targets}, 9)
        yield case(f"LabelSmoothing{suffix}", (4,), layers, {"function": "SoftmaxCrossEntropy", "targets": targets, "LabelSmoothing": 0.1}, 9)
        yield case(f"CategoricalCrossEntropy{suffix}", (4,), [*layers, softmax()], {"function": "CategoricalCrossEntropy", "targets": targets}, 9)


def conv_cases():
    small, large = (3, 5, 7), (3, 9, 11)

    def one(name, shape, *layers, batch=3):
        return case(name, shape, [*layers, flatten(), dense(3)], CROSS_ENTROPY, batch)

    yield one("Conv3x3", small, conv(5, 3))
    yield one("Conv3x3Batch17", small, conv(5, 3), batch=17)
    yield one("Conv1x1", small, conv(18, 1, Activation="Tanh"), batch=1)
    yield one("Conv3x5", large, conv(7, 3, 5, Activation="GELU"))
    yield one("Conv5x1Padding2", small, conv(4, 5, 1, Padding=2))
    yield one("ConvSameOdd", small, conv(5, 3, Padding=SAME, Activation="ReLU"))
    yield one("ConvSameEven", large, conv(5, 4, Padding=SAME))
    yield one("ConvSameEvenStride2", large, conv(5, 4, 2, Padding=SAME, Stride=2))
    yield one("ConvSameStride3", large, conv(5, 3, Padding=SAME, Stride=3))
    yield one("ConvSameStrideBeyondKernel", large, conv(5, 1, Padding=SAME, Stride=2))
    yield one("ConvStride2", large, conv(5, 3, Stride=2))
    yield one("ConvStride3Padding1", large, conv(5, 3, 2, Stride=3, Padding=1))
    yield one("ConvDilation2", large, conv(5, 3, Dilation=2))
    yield one("ConvDilation2Same", large, conv(5, 3, Dilation=2, Padding=SAME))
    yield one("ConvDilation3Stride2Padding3", large, conv(5, 2, 3, Dilation=3, Stride=2, Padding=3))
    yield one("ConvWithoutBias", small, conv(5, 3, UseBias=False))
    yield one("ConvPReLU", small, conv(17, 2, Activation="PReLU"))
    yield one("ConvWholeImage", small, conv(20, 5, 7))
    yield one("ConvManyChannels", (19, 4, 5), conv(34, 3, Activation="ReLU"))
    yield case("ConvStack", (2, 9, 11), [conv(6, 3, Padding=1, Activation="ReLU"), conv(17, 3, Stride=2, Activation="SiLU"), conv(4, 2), flatten(), dense(5)], CROSS_ENTROPY, 17)
    yield case("ConvIsTheOutput", (2, 5, 4), [conv(3, 3, Padding=SAME)], MSE, 2)
    yield case("FlattenIsTheOutput", (2, 5, 4), [conv(3, 3, Padding=SAME, Activation="Tanh"), flatten()], MSE, 2)
    yield one("Groups2", (4, 5, 7), conv(6, 3, Groups=2))
    yield one("Groups3Stride2", (6, 9, 11), conv(9, 3, Groups=3, Stride=2, Padding=1, Activation="ReLU"))
    yield one("Groups2Wide", (40, 4, 3), conv(36, 2, Groups=2, Activation="Tanh"))
    yield one("Depthwise", (5, 5, 7), conv(5, 3, Groups=5, Padding=SAME))
    yield one("DepthwiseMultiplier3", (5, 7, 5), conv(15, 3, Groups=5, Activation="ReLU"))
    yield one("DepthwiseStride2Dilation2", (18, 9, 11), conv(18, 3, Groups=18, Stride=2, Dilation=2, Padding=2))
    yield case("DepthwiseSeparable", (3, 7, 6), [conv(12, 3, Padding=SAME, Activation="ReLU6"), conv(12, 3, Groups=12, Stride=2, Padding=1, Activation="ReLU6"), conv(8, 1), flatten(), dense(4)], CROSS_ENTROPY, 5)


def pool_cases():
    def one(name, shape, *layers, batch=3):
        return case(name, shape, [conv(4, 2, Activation="Tanh"), *layers, flatten(), dense(3)], CROSS_ENTROPY, batch)

    for kind, pool in (("Max", maxpool), ("Avg", avgpool)):
        yield one(f"{kind}Pool2", (2, 9, 11), pool(2))
        yield one(f"{kind}Pool3x2", (2, 9, 11), pool(3, 2), batch=1)
        yield one(f"{kind}PoolOverlapping", (2, 9, 11), pool(3, Stride=2), batch=17)
        yield one(f"{kind}PoolOverlappingPadded", (2, 9, 10), pool(3, Stride=2, Padding=1))
        yield one(f"{kind}PoolStride1Same", (2, 5, 7), pool(3, Stride=1, Padding=SAME))
        yield one(f"{kind}PoolSameEven", (2, 6, 8), pool(2, Padding=SAME))
        yield one(f"{kind}PoolSparse", (2, 9, 11), pool(2, Stride=3))
        yield case(f"{kind}PoolOfInput", (17, 6, 5), [pool(2), flatten(), dense(3)], CROSS_ENTROPY, 2)
    yield case("GlobalAvgPool", (2, 7, 6), [conv(18, 2, Activation="ReLU"), globalpool(), dense(4)], CROSS_ENTROPY, 5)
    yield case("LeNetInSmall", (1, 14, 14), [conv(4, 5, Padding=SAME, Activation="ReLU"), maxpool(2), conv(6, 3, Activation="ReLU"), maxpool(2), flatten(), dense(12, "ReLU"), dense(7, "ReLU"), dense(10)], CROSS_ENTROPY, 5)


def norm_cases():
    steps = {"type": "Sgd", "LearningRate": 0.05}
    yield case("BatchNormOnVector", (7,), [dense(19, UseBias=False), batchnorm(Activation="ReLU"), dense(4)], CROSS_ENTROPY, 17, steps)
    yield case("BatchNormOnMap", (2, 5, 7), [conv(5, 3, UseBias=False), batchnorm(Activation="ReLU"), flatten(), dense(4)], CROSS_ENTROPY, 6, steps)
    yield case("BatchNormBehindBias", (2, 5, 7), [conv(17, 3), batchnorm(), activation("Tanh"), flatten(), dense(4)], CROSS_ENTROPY, 6)
    yield case("BatchNormMomentumEpsilon", (7,), [batchnorm(Momentum=0.3, Epsilon=0.01), dense(4)], MSE, 5, steps)
    yield case("BatchNormBatch2", (7,), [dense(6), batchnorm(Activation="GELU"), dense(4)], MSE, 2, steps)
    yield case("BatchNormOfActivation", (2, 5, 6), [conv(6, 3, Activation="ReLU"), batchnorm(), maxpool(2), flatten(), dense(3)], MSE, 4, steps)
    yield case("BatchNormOneSampleMap", (3, 4, 5), [batchnorm(Activation="PReLU"), flatten(), dense(3)], MSE, 1, steps)
    yield case("BatchNormOnSequence", (3, 10), [batchnorm(), flatten(), dense(3)], MSE, 4, steps)
    yield case("BatchNormBehindDepthwise", (6, 5, 5), [conv(6, 3, Groups=6, UseBias=False), batchnorm(Activation="ReLU6"), conv(4, 1), flatten(), dense(3)], CROSS_ENTROPY, 5, steps)
    yield case("LayerNormOnVector", (7,), [dense(19), layernorm(Activation="ReLU"), dense(4)], CROSS_ENTROPY, 17, steps)
    yield case("LayerNormOnMap", (3, 5, 7), [conv(5, 2), layernorm(Activation="Tanh"), conv(3, 2), flatten(), dense(4)], CROSS_ENTROPY, 3, steps)
    yield case("LayerNormOfInput", (2, 3, 5), [layernorm(Epsilon=0.1), flatten(), dense(4)], MSE, 1)
    yield case("LayerNormOnSequence", (3, 10), [layernorm(), flatten(), dense(3)], MSE, 4)
    for kind, function in (("Softmax", softmax), ("LogSoftmax", logsoftmax)):
        yield case(f"{kind}OnVector", (7,), [dense(18), function(), dense(3)], MSE, 5)
        yield case(f"{kind}OnMap", (5, 3, 4), [function(), flatten(), dense(3)], MSE, 3)
        yield case(f"{kind}Output", (7,), [dense(5), function()], MSE, 3)


def merge_cases():
    yield case("AddOnVector", (9,), [dense(9, "ReLU"), add("input", Activation="Tanh"), dense(4)], MSE)
    yield case("AddOnMap", (4, 5, 7), [conv(4, 3, Padding=SAME, Activation="ReLU"), conv(4, 3, Padding=SAME), add("conv2d1", Activation="ReLU"), flatten(), dense(3)], CROSS_ENTROPY)
    yield case("AddOneToItself", (6,), [dense(5, "Tanh"), add("dense1"), dense(2)], MSE)
    yield case("AddPReLU", (6,), [dense(6), add("input", Activation="PReLU"), dense(2)], MSE)
    yield case("ConcatOnVector", (9,), [dense(7, "ReLU"), concat("input", Activation="Sigmoid"), dense(4)], MSE)
    for axis, filters, first, second in ((0, (3, 18), 3, 3), (1, (4, 4), (2, 3), (4, 3)), (2, (17, 17), (3, 2), (3, 4))):
        kernels = [(k, k) if isinstance(k, int) else k for k in (first, second)]
        yield case(f"ConcatAxis{axis}", (3, 7, 6), [
            conv(filters[0], *kernels[0], Activation="ReLU", Name="left"), conv(filters[1], *kernels[1], From="input", Name="right"),
            concat("left", Axis=axis, Activation="Tanh"), flatten(), dense(3)], CROSS_ENTROPY, 4)
    yield case("ConcatOfSequences", (3, 5), [activation("Tanh", Name="curve"), concat("input", Axis=1), concat("input", Axis=1), flatten(), dense(3)], MSE)
    yield case("ConcatPReLU", (3, 4, 4), [conv(2, 1), concat("input", Activation="PReLU"), flatten(), dense(3)], MSE)
    yield case("DenseConnections", (5,), [dense(4, "ReLU"), concat("input"), dense(6, "ReLU"), concat("concat1"), dense(3)], CROSS_ENTROPY)
    yield case("ManyReaders", (6,), [dense(6, "Tanh", Name="stem"), dense(6, "ReLU"), add("stem"), dense(6, From="stem"), add("add1"), concat("stem"), dense(3)], CROSS_ENTROPY)


def composed_cases():
    residual = [
        conv(8, 3, Padding=SAME, Activation="GELU", Name="stem"),
        conv(16, 3, Stride=2, Padding=1, Groups=2, Activation="GELU", Name="down"),
        conv(16, 3, Padding=1, Groups=4, Activation="GELU"),
        conv(16, 3, Padding=1, Name="body"),
        conv(16, 1, From="stem", Stride=2, Name="projection"),
        add("body", Activation="GELU", Name="joined"),
        concat("down"),
        conv(10, 1, Activation="GELU"),
        globalpool(),
        dense(10),
    ]
    yield case("ResidualConcatGroupsTrained", (3, 9, 11), residual, CROSS_ENTROPY, 6, {"type": "Adam", "LearningRate": 0.001})
    normed = [
        conv(8, 3, Padding=SAME, UseBias=False), batchnorm(Activation="ReLU", Name="stem"),
        conv(8, 3, Padding=SAME, UseBias=False), batchnorm(), add("stem", Activation="ReLU"),
        avgpool(2), flatten(), layernorm(), dense(4),
    ]
    yield case("ResidualBatchNormTrained", (3, 6, 8), normed, CROSS_ENTROPY, 8, {"type": "Adam", "LearningRate": 0.001})
    unet = [
        conv(6, 3, Padding=SAME, Activation="SiLU", Name="wide"), conv(9, 3, Padding=SAME, Activation="SiLU"),
        conv(4, 1), concat("wide", Activation="HardSwish"), conv(2, 3, Padding=SAME),
    ]
    yield case("MapToMapTrained", (2, 5, 7), unet, {"function": "BinaryCrossEntropy"}, 3, {"type": "AdamW", "LearningRate": 0.01})


def optimizer_cases():
    variants = {
        "Sgd": [{}, {"Momentum": 0.9}, {"Momentum": 0.9, "Nesterov": True}, {"WeightDecay": 0.1}, {"ClipNorm": 0.1}, {"ClipValue": 0.02}, {"Momentum": 0.9, "WeightDecay": 0.1, "ClipNorm": 0.2, "ClipValue": 0.05}],
        "Adagrad": [{}, {"WeightDecay": 0.1}, {"LearningRateDecay": 0.1}],
        "RmsProp": [{}, {"Momentum": 0.9}, {"Centered": True}, {"Centered": True, "Momentum": 0.9, "WeightDecay": 0.1}],
        "Adam": [{}, {"AmsGrad": True}, {"WeightDecay": 0.1, "ClipNorm": 0.1}],
        "AdamW": [{}, {"WeightDecay": 0.1, "AmsGrad": True}],
        "Lion": [{}, {"WeightDecay": 0.1}],
    }
    for kind, options in variants.items():
        for option in options:
            suffix = "".join(f"{key}{str(value).replace('.', '')}" if not isinstance(value, bool) else key for key, value in option.items())
            yield case(f"{kind}{suffix}", (7,), [dense(9, "Tanh"), dense(5)], CROSS_ENTROPY, 6, {"type": kind, "LearningRate": 0.01, **option})


write("dense.json", dense_cases())
write("activations.json", activation_cases())
write("losses.json", loss_cases())
write("convolutions.json", conv_cases())
write("pools.json", pool_cases())
write("norms.json", norm_cases())
write("merges.json", merge_cases())
write("composed.json", composed_cases())
write("optimizers.json", optimizer_cases())
