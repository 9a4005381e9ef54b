#!/usr/bin/env python3
"""PyTorch as a peer: reads requests from standard input, a line each, and answers each with a line.

    torch_peer.py FOLDER

    version                  →  what is measured, with its version
    open ROW                 →  ok VARIANT…   ways to compute the row, all of which may be timed;  or: no REASON
    outputs ROW VARIANT      →  ok NUMBER…    all outputs for all inputs of the row
    sample ROW VARIANT RUNS  →  ok SECONDS    how long that many runs took together; "disturbed" behind it if another program
                                              had the core meanwhile: SECONDS then is the processor's time
"""
import resource
import sys
import time

import torch
from torch.nn import functional as F

from rows import parse, read_inputs, read_labels
from workloads import make

# So small that a network stays what it was, however long it is timed.
LEARNING_RATE = 1e-5


class Prediction:
    mode = torch.inference_mode

    def __init__(self, network, inputs):
        self.network, self.inputs, self.next = network, list(inputs), 0

    def __call__(self):
        self.network(self.inputs[self.next])
        self.next = (self.next + 1) % len(self.inputs)

    def outputs(self):
        with self.mode():
            return torch.cat([self.network(batch) for batch in self.inputs]).flatten().tolist()


class Training:
    mode = torch.enable_grad

    def __init__(self, name, inputs, labels, **options):
        self.network, self.inputs, self.labels = make(name).train(), inputs, labels
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=LEARNING_RATE, **options)

    def __call__(self):
        self.optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(self.network(self.inputs), self.labels).backward()
        self.optimizer.step()


def variants(folder, row):
    name, trains, _ = parse(row)
    inputs = read_inputs(folder, row)
    if trains:
        labels = read_labels(folder, row)
        return {"adam": Training(name, inputs[0], labels), "foreach": Training(name, inputs[0], labels, foreach=True)}
    with torch.no_grad():
        frozen = torch.jit.freeze(torch.jit.trace(make(name), inputs[0]))
    return {"eager": Prediction(make(name), inputs), "frozen": Prediction(frozen, inputs)}


def switches():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_nivcsw + usage.ru_nvcsw


def sample(run, runs):
    """The answer: seconds, or the processor's time if another program had the core meanwhile."""
    with run.mode():
        before, processor, start = switches(), time.thread_time(), time.perf_counter()
        for _ in range(runs):
            run()
        seconds, processor = time.perf_counter() - start, time.thread_time() - processor
    return f"{seconds!r}" if switches() == before else f"{processor!r} disturbed"


def main(folder):
    torch.set_num_threads(1)
    rows = {}
    for line in sys.stdin:
        request, *words = line.split()
        try:
            if request == "version":
                answer = f"ok PyTorch {torch.__version__}"
            elif request == "open":
                rows[words[0]] = variants(folder, words[0])
                answer = " ".join(["ok", *rows[words[0]]])
            elif request == "outputs":
                answer = " ".join(["ok", *map(repr, rows[words[0]][words[1]].outputs())])
            else:
                answer = f"ok {sample(rows[words[0]][words[1]], int(words[2]))}"
        except Exception as error:  # the other side says what it was, and stops
            answer = f"no {type(error).__name__}: {error}".replace("\n", " ")
        print(answer, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
