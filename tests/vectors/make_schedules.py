"""Writes schedules.json: 50 learning rates of each schedule by PyTorch, in float64. Run: python3 make_schedules.py"""
import json
import pathlib
import warnings

import torch
from torch.optim import lr_scheduler as schedulers

STEPS = 50
BASE_RATE = 0.3


def rates(make, momentum=0.9):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=BASE_RATE, momentum=momentum)
    schedule = make(optimizer)
    result = []
    for _ in range(STEPS):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return result


def warmup_then_cosine(optimizer):
    rise = schedulers.LinearLR(optimizer, start_factor=0.1, total_iters=8)
    fall = schedulers.CosineAnnealingLR(optimizer, T_max=42, eta_min=0.01)
    return schedulers.SequentialLR(optimizer, [rise, fall], milestones=[8])


CASES = {
    "step 7": lambda o: schedulers.StepLR(o, step_size=7),
    "step 1 gamma 0.9": lambda o: schedulers.StepLR(o, step_size=1, gamma=0.9),
    "multi-step 3 10 10 31": lambda o: schedulers.MultiStepLR(o, milestones=[3, 10, 10, 31], gamma=0.5),
    "exponential 0.93": lambda o: schedulers.ExponentialLR(o, gamma=0.93),
    "cosine": lambda o: schedulers.CosineAnnealingLR(o, T_max=STEPS),
    "cosine 20 minimum 0.02": lambda o: schedulers.CosineAnnealingLR(o, T_max=20, eta_min=0.02),
    "warm-up 5": lambda o: schedulers.LinearLR(o),
    "warm-up 30 from 0.01": lambda o: schedulers.LinearLR(o, start_factor=0.01, total_iters=30),
    "warm-up 8 from 0.1 then cosine": warmup_then_cosine,
    "one cycle": lambda o: schedulers.OneCycleLR(o, max_lr=BASE_RATE, total_steps=STEPS),
    "one cycle linear": lambda o: schedulers.OneCycleLR(
        o, max_lr=BASE_RATE, total_steps=STEPS, pct_start=0.45, anneal_strategy="linear", div_factor=10.0, final_div_factor=100.0),
    "one cycle three phases": lambda o: schedulers.OneCycleLR(o, max_lr=BASE_RATE, total_steps=STEPS, pct_start=0.37, three_phase=True),
}

warnings.simplefilter("ignore")
lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(rates(make))}" for name, make in CASES.items())
(pathlib.Path(__file__).parent / "schedules.json").write_text("{\n" + lines + "\n}\n")
