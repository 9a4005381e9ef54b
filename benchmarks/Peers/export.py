#!/usr/bin/env python3
"""Writes what the comparison needs: weights (safetensors), networks (ONNX), inputs, PyTorch's outputs and losses.

    export.py FOLDER [MNIST]

MNIST is the folder with t10k-images-idx3-ubyte.gz; by default that of this repository's samples.
Raw files are little-endian: *.f32 float32, *.i32 int32.
"""
import gzip
import json
import os
import struct
import sys
import warnings

import numpy as np
import torch
from torch.nn import functional as F

from rows import BATCHES, all_rows, parse, read_inputs, read_labels
from workloads import CLASSES, SEED, WORKLOADS, make

MNIST_IMAGES = 256
STEPS = 5
LEARNING_RATE = 1e-3
OPSET = 17


def write_safetensors(path, tensors):
    """The format: the header's length in 8 bytes, the header in JSON, padded with spaces to 8 bytes, the tensors."""
    header, offset = {}, 0
    for name, tensor in tensors.items():
        size = tensor.numel() * 4
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(tensor.contiguous().numpy().astype("<f4").tobytes())


def mnist_images(folder):
    """The first images, as shares of white."""
    with gzip.open(os.path.join(folder, "t10k-images-idx3-ubyte.gz")) as file:
        _, _, height, width = struct.unpack(">4I", file.read(16))
        pixels = np.frombuffer(file.read(MNIST_IMAGES * height * width), dtype=np.uint8)
    return torch.from_numpy((pixels / np.float32(255)).astype("<f4"))


def write_inputs(folder, row, mnist):
    name, trains, batch = parse(row)
    generator = torch.Generator().manual_seed(SEED + batch)
    inputs = mnist_images(mnist) if row.endswith("_mnist") else torch.randn((batch,) + WORKLOADS[name][1], generator=generator)
    inputs.numpy().astype("<f4").tofile(f"{folder}/{row}.input.f32")
    if trains:
        torch.randint(0, CLASSES, (batch,), generator=generator).numpy().astype("<i4").tofile(f"{folder}/{row}.labels.i32")


def write_outputs(folder, row):
    name, _, _ = parse(row)
    with torch.no_grad():
        outputs = [make(name)(batch) for batch in read_inputs(folder, row)]
    torch.cat(outputs).numpy().astype("<f4").tofile(f"{folder}/{row}.output.f32")


def write_losses(folder, row):
    """The losses of the first steps of Adam, each before its update."""
    name, _, _ = parse(row)
    network = make(name).train()
    inputs, labels = read_inputs(folder, row)[0], read_labels(folder, row)
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE)
    losses = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = F.cross_entropy(network(inputs), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    np.array(losses, dtype="<f4").tofile(f"{folder}/{row}.losses.f32")


def main(folder, mnist):
    os.makedirs(folder, exist_ok=True)
    torch.set_num_threads(1)
    for name, (_, shape) in WORKLOADS.items():
        network = make(name)
        write_safetensors(f"{folder}/{name}.safetensors",
                          {key: value for key, value in network.state_dict().items() if value.dtype == torch.float32})
        for batch in BATCHES:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about running statistics that are constants here, as they should be
                torch.onnx.export(network, torch.zeros((batch,) + shape), f"{folder}/{name}_batch{batch}.onnx",
                                  input_names=["x"], output_names=["y"], opset_version=OPSET, do_constant_folding=True)
    for row in all_rows():
        write_inputs(folder, row, mnist)
        (write_losses if parse(row)[1] else write_outputs)(folder, row)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../samples/data/mnist"))
