"""What a figure depends on of the machine it was measured on; nothing that leads to it."""

import os
import platform
import sys
import tempfile
from pathlib import Path

GIB = 1024**3


def facts() -> dict[str, str | int]:
    """The system, the processor, cores that may be used, memory, the interpreter, the files."""
    return {
        "system": platform.system(),
        "processor": _processor().replace("/", " "),
        "cores": _cores(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB),
        "python": sys.version.split()[0],
    } | _files()


def load() -> float:
    """How many processes wanted to run in the last minute, ours among them."""
    return round(os.getloadavg()[0], 1)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _files() -> dict[str, str | int]:
    """What keeps temporary files, where the system tells: the mount that is closest to them."""
    mounts = Path("/proc/mounts")
    lines = mounts.read_text("utf-8").splitlines() if mounts.exists() else []
    kinds = {where: kind for _, where, kind, *_ in (line.split() for line in lines)}
    folder = Path(tempfile.gettempdir()).resolve()
    found = (kinds[str(one)] for one in (folder, *folder.parents) if str(one) in kinds)
    return {"files": kind} if (kind := next(found, "")) else {}


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or platform.machine()
