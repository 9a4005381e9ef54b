#!/usr/bin/env python3
"""The first prediction of a program that loads its weights from a file, with PyTorch: what benchmarks/StartUp does with NetGen.

    start_torch.py W3.safetensors

Prints moments of the system's clock in nanoseconds: when the script began, when the weights were there, when the prediction was;
then the prediction.
"""
import time

BEGUN = time.monotonic_ns()

import json
import struct
import sys

import torch
from torch import nn


def read(path):
    """The tensors of a safetensors file."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = bytearray(file.read())
    header.pop("__metadata__", None)
    return {name: torch.frombuffer(data, dtype=torch.float32, count=(entry["data_offsets"][1] - entry["data_offsets"][0]) // 4,
                                   offset=entry["data_offsets"][0]).reshape(entry["shape"])
            for name, entry in header.items()}


tensors = read(sys.argv[1])
layers = []
for number in range(1, 4):
    weight = tensors[f"dense{number}.weight"]
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight), nn.Parameter(tensors[f"dense{number}.bias"])
    layers += [layer, nn.ReLU()] if number < 3 else [layer]
network = nn.Sequential(*layers).eval()
x = torch.tensor([0.5 if i % 5 == 0 else 0.0 for i in range(784)])
loaded = time.monotonic_ns()
with torch.no_grad():
    output = network(x).tolist()
predicted = time.monotonic_ns()
print(BEGUN, loaded, predicted, *output)
