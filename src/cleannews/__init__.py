"""cleannews: a raw news page in, the article out, every removed line accounted for."""

__version__ = "0.1.0"
