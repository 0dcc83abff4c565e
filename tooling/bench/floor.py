"""What cannot be avoided: reads every record and composes its YAML with libyaml, no more.

Run as a process of its own, so that starting up counts on both sides.
"""

import os
import sys

import yaml


def main(folder: str) -> None:
    """Reads and composes all Markdown files below a folder."""
    for where, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".md"):
                with open(os.path.join(where, name), encoding="utf-8", newline="") as file:  # noqa: PTH118, PTH123
                    text = file.read()
                yaml.compose(text[4 : text.index("\n---\n", 4)], Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main(sys.argv[1])
