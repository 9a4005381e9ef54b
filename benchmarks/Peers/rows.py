"""The rows of the comparison, as files name them: W3_batch64, W3_batch1_mnist, W3_train128."""
import re

import numpy as np
import torch

from workloads import WORKLOADS

BATCHES = (1, 64)
TRAINING_BATCHES = (32, 128)
ROW = re.compile(r"(W\d)_(batch|train)(\d+)(_mnist)?$")


def all_rows():
    """The names of all rows."""
    trained = [name for name in WORKLOADS if name != "W1"]
    return ([f"{name}_batch1" for name in WORKLOADS] + ["W3_batch1_mnist"] + [f"{name}_batch64" for name in trained]
            + [f"{name}_train{batch}" for name in trained for batch in TRAINING_BATCHES])


def parse(row):
    """Its workload, whether it trains, and its batch."""
    match = ROW.match(row)
    if match is None:
        raise ValueError(f"'{row}' is no row")
    return match[1], match[2] == "train", int(match[3])


def read_inputs(folder, row):
    """All inputs of a row, in batches: (batches, batch, …)."""
    name, _, batch = parse(row)
    values = np.fromfile(f"{folder}/{row}.input.f32", dtype="<f4")
    return torch.from_numpy(values).reshape((-1, batch) + WORKLOADS[name][1])


def read_labels(folder, row):
    """The class of each sample."""
    return torch.from_numpy(np.fromfile(f"{folder}/{row}.labels.i32", dtype="<i4").astype(np.int64))
