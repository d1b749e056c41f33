"""Write the published files into the folder that is given, `schema` if none is: python -m govinfo.schema [FOLDER]."""

import sys
from pathlib import Path

from govinfo.schema.generate import write

write(Path(*sys.argv[1:2] or ["schema"]))
