"""The workloads as PyTorch modules. Their parts bear the names that NetGen gives its layers, so that tensors go by the same names."""
import torch
from torch import nn
from torch.nn import functional as F

SEED = 20261121
CLASSES = 10


class Perceptron(nn.Module):
    def __init__(self, *sizes, activation=torch.relu, softmax=False):
        super().__init__()
        self.count = len(sizes) - 1
        self.activation, self.softmax = activation, softmax
        for number, (fan_in, units) in enumerate(zip(sizes, sizes[1:]), 1):
            self.add_module(f"dense{number}", nn.Linear(fan_in, units))

    def forward(self, x):
        for number in range(1, self.count):
            x = self.activation(getattr(self, f"dense{number}")(x))
        x = getattr(self, f"dense{self.count}")(x)
        return torch.softmax(x, -1) if self.softmax else x


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv2d1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2d2 = nn.Conv2d(6, 16, 5)
        self.dense1, self.dense2, self.dense3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.conv2d1(x)), 2)
        x = F.max_pool2d(torch.relu(self.conv2d2(x)), 2)
        x = torch.flatten(x, 1)
        return self.dense3(torch.relu(self.dense2(torch.relu(self.dense1(x)))))


class Convolutions(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv2d1, self.batchnorm1 = nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16)
        self.conv2d2, self.batchnorm2 = nn.Conv2d(16, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32)
        self.conv2d3, self.batchnorm3 = nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.BatchNorm2d(64)
        self.dense1 = nn.Linear(64, 10)
        for norm in (self.batchnorm1, self.batchnorm2, self.batchnorm3):
            # As training leaves them: a norm that does nothing would hide a mistake.
            nn.init.uniform_(norm.running_mean, -0.2, 0.2)
            nn.init.uniform_(norm.running_var, 0.5, 1.5)
            nn.init.uniform_(norm.weight, 0.5, 1.5)
            nn.init.uniform_(norm.bias, -0.2, 0.2)

    def forward(self, x):
        x = torch.relu(self.batchnorm1(self.conv2d1(x)))
        x = torch.relu(self.batchnorm2(self.conv2d2(x)))
        x = torch.relu(self.batchnorm3(self.conv2d3(x)))
        return self.dense1(F.adaptive_avg_pool2d(x, 1).flatten(1))


# Name: how it is made, the shape of a sample.
WORKLOADS = {
    "W1": (lambda: Perceptron(4, 16, 16, 3, activation=torch.tanh, softmax=True), (4,)),
    "W2": (lambda: Perceptron(64, 128, 128, 10), (64,)),
    "W3": (lambda: Perceptron(784, 256, 128, 10), (784,)),
    "W4": (lambda: Perceptron(784, 1024, 1024, 10), (784,)),
    "W5": (LeNet, (1, 28, 28)),
    "W6": (Convolutions, (3, 32, 32)),
}


def make(name):
    """A workload's network in inference mode, with the same weights in every process."""
    torch.manual_seed(SEED)
    return WORKLOADS[name][0]().eval()
