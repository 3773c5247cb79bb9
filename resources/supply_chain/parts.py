"""What the program is made of: a CycloneDX 1.6 list of parts, and the licences, from the lock and what is installed.

The same lock gives the same bytes, so two lists can be compared. See https://cyclonedx.org/docs/1.6/json/ for the form.
"""

import json
import re
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
_LOCKED = re.compile(r"^([\w.-]+)==([^ \\\n]+)[^\n]*\n((?: +--hash=sha256:[0-9a-f]{64}[ \\]*\n?)+)", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_ELSEWHERE = "not installed on this system: see the package"
_UNNAMED = {"sqlcipher3": "Zlib"}
"""Packages that bring the text of their licence and do not name it."""
_ASSETS = (
    ("Inter", "OFL-1.1", "resources/fonts/OFL.txt"),
    ("Lucide", "ISC", "resources/icons/LICENSE"),
)
"""What was copied into the checkout: a font, and icons."""


@dataclass(frozen=True)
class Part:
    """A locked package. A lock for several versions of Python may hold a package twice."""

    name: str
    version: str
    hashes: tuple[str, ...]

    @property
    def ref(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"

    @property
    def installed(self) -> Distribution | None:
        """What is installed of it here; None for parts of other systems and other versions."""
        try:
            found = distribution(self.name)
        except PackageNotFoundError:
            return None
        return found if found.version == self.version else None


def locked(lock: str) -> list[Part]:
    """The packages of a lock. Raises ValueError where one has no hash."""
    parts = [
        Part(_canonical(name), at, tuple(re.findall(r"[0-9a-f]{64}", rest))) for name, at, rest in _LOCKED.findall(lock)
    ]
    if len(parts) != len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE)):
        raise ValueError("a package in the lock has no hash")
    return parts


def licence_of(part: Part) -> str:
    """What the package calls its licence."""
    found = part.installed
    if found is None:
        return _ELSEWHERE
    meta = found.metadata
    classified = [
        line.rsplit(" :: ", 1)[1] for line in meta.get_all("Classifier", []) if line.startswith("License :: ")
    ]
    named = (meta.get("License") or "").strip().splitlines()
    return meta.get("License-Expression") or " and ".join(classified) or (named[0] if named else _UNNAMED[part.name])


def licences(parts: list[Part]) -> str:
    """A table of all licences, then the texts that come with the packages."""
    rows = [f"{part.name} {part.version}: {licence_of(part)}" for part in parts]
    rows += [f"{name}: {licence}" for name, licence, _ in _ASSETS]
    texts = [f"== {name}\n\n{(ROOT / path).read_text('utf-8').strip()}" for name, _, path in _ASSETS]
    for part in parts:
        for path in (part.installed.files or []) if part.installed else []:
            if _LICENCE_FILE.search(str(path)) and path.locate().is_file():
                text = path.locate().read_text("utf-8", errors="replace").strip()
                texts.append(f"== {part.name} {part.version}: {path.name}\n\n{text}")
    return "\n".join(rows) + "\n\n" + "\n\n".join(texts) + "\n"


def bill(parts: list[Part], project: dict[str, object]) -> dict[str, object]:
    """The list of parts in CycloneDX 1.6."""
    root = {
        "type": "application",
        "bom-ref": "distance-leader",
        "name": "distance-leader",
        "version": project["version"],
    }
    serial = uuid5(NAMESPACE_URL, "\n".join(f"{part.ref} {part.hashes}" for part in parts))
    wanted = [Requirement(line) for line in project["dependencies"]]
    assets = [
        {"type": "data", "bom-ref": name, "name": name, "licenses": [{"license": {"id": licence}}]}
        for name, licence, _ in _ASSETS
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {**root, "licenses": [{"expression": project["license"]}]}},
        "components": [*map(_component, parts), *assets],
        "dependencies": [
            {"ref": "distance-leader", "dependsOn": [*_refs(wanted, parts), *(one["bom-ref"] for one in assets)]},
            *({"ref": part.ref, "dependsOn": _refs(_wanted_by(part), parts)} for part in parts),
        ],
    }


def _component(part: Part) -> dict[str, object]:
    found = part.installed
    expression = found.metadata.get("License-Expression") if found else None
    licence = {"expression": expression} if expression else {"license": {"name": licence_of(part)}}
    return {
        "type": "library",
        "bom-ref": part.ref,
        "name": part.name,
        "version": part.version,
        "purl": part.ref,
        "hashes": [{"alg": "SHA-256", "content": content} for content in part.hashes],
        "licenses": [licence],
    }


def _wanted_by(part: Part) -> list[Requirement]:
    found = part.installed
    every = [Requirement(line) for line in (found.requires or [])] if found else []
    return [one for one in every if one.marker is None or one.marker.evaluate({"extra": ""})]


def _refs(wanted: list[Requirement], parts: list[Part]) -> list[str]:
    names = {_canonical(one.name) for one in wanted}
    return sorted({part.ref for part in parts if part.name in names})


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(out: Path) -> None:
    """Write both files."""
    parts = locked((ROOT / "requirements.lock").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    out.mkdir(parents=True, exist_ok=True)
    (out / "licences.txt").write_text(licences(parts), "utf-8")
    made = json.dumps(bill(parts, project), indent=2, ensure_ascii=False)
    (out / "distance-leader.cdx.json").write_text(made + "\n", "utf-8")
    print(f"{len(parts)} packages: {out / 'licences.txt'}, {out / 'distance-leader.cdx.json'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
