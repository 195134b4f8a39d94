"""`cleannews schema` prints what the package validates against."""

import json

from click.testing import CliRunner

from cleannews.cli.app import cleannews
from cleannews.write.schema import schema


def test_the_command_prints_the_schema() -> None:
    result = CliRunner().invoke(cleannews, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == schema()
