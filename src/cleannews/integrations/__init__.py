"""cleannews as a step of other people's pipelines; nothing here is imported by the rest."""
