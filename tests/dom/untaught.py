"""Tables that know no token, for what does not depend on any."""

from __future__ import annotations

import numpy as np

from cleannews.extractors.dom_tables import CLASSES, Evidence, Tables

_NONE = Evidence({}, np.zeros((1, 1 + len(CLASSES))))
UNTAUGHT = Tables(Evidence({}, np.zeros((1, 2 + len(CLASSES)))), _NONE, _NONE)
