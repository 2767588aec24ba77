"""``python -m roadmapgraph``."""

import sys

from roadmapgraph.cli import main

sys.exit(main())
