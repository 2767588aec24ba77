"""``python -m tests.docs.refresh``: write into the pages what their commands and figures really give."""

import tempfile
from pathlib import Path

from tests.docs.figures import figures
from tests.docs.pages import PAGES, prepare, with_figures, with_outputs


def main() -> None:
    counted = figures()
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder))
            new = with_figures(with_outputs(old, Path(folder)), counted)
        if new != old:
            page.write_text(new, encoding="utf-8")
            print(f"{page.name} is fresh again")


if __name__ == "__main__":
    main()
