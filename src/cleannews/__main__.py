"""`python -m cleannews`."""

from cleannews.cli.app import main

if __name__ == "__main__":
    main()
