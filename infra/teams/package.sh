#!/usr/bin/env bash
# Makes the app package for Teams: the manifest with its four {{PLACEHOLDERS}} filled, and the two icons.
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
Usage: infra/teams/package.sh HOST MANIFEST_ID REGISTRATION_CLIENT_ID VERSION ZIP

  HOST                    where Naober lives, such as naober-lochem.azurewebsites.net
  MANIFEST_ID             a GUID of your own for the Teams app; always the same one
  REGISTRATION_CLIENT_ID  the client id of the app registration in Entra
  VERSION                 such as 1.0.0; higher than the last one you uploaded
  ZIP                     the file to write
TEXT
  exit 2
}

refuse() {
  echo "package.sh: $1" >&2
  exit 2
}

[ $# -eq 5 ] || usage
host=$1 manifest_id=$2 registration=$3 version=$4 zip=$5

guid='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
[[ $host =~ ^[a-z0-9-]+(\.[a-z0-9-]+)+$ ]] || refuse "'$host' is no host name (no https:// and no path)"
[[ $manifest_id =~ $guid ]] || refuse "'$manifest_id' is no GUID"
[[ $registration =~ $guid ]] || refuse "'$registration' is no GUID"
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || refuse "'$version' is no version such as 1.0.0"
command -v zip >/dev/null || refuse "the program 'zip' is missing"

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed -e "s/{{HOST}}/$host/g" \
    -e "s/{{TEAMS_MANIFEST_ID}}/$manifest_id/g" \
    -e "s/{{REGISTRATION_CLIENT_ID}}/$registration/g" \
    -e "s/{{VERSION}}/$version/g" \
    "$here/manifest.json" >"$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"

rm -f "$zip"
zip --quiet --junk-paths "$zip" "$work/manifest.json" "$work/color.png" "$work/outline.png"
echo "$zip"
