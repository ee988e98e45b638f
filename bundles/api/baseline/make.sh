#!/bin/sh
# Makes the released API 1.0.0 again from the commit that it came from, beside the kept one, and compares the two.
set -eu
cd "$(dirname "$0")/../../.."
COMMIT=3bef108
KEPT=bundles/api/baseline/org/shakti/mis/org.shakti.mis.api/1.0.0/org.shakti.mis.api-1.0.0.jar
FRESH=$(mktemp -d)
trap 'git worktree remove --force "$FRESH/source"; rm -rf "$FRESH"' EXIT
git worktree add --detach --quiet "$FRESH/source" "$COMMIT"
(cd "$FRESH/source" && mvn -q ${MAVEN_OPTIONS:-} package -DskipTests -Dspotless.check.skip=true -pl bundles/api -am)
MADE=$(ls "$FRESH"/source/bundles/api/target/org.shakti.mis.api-*.jar)
if [ ! -f "$KEPT" ]; then
    mkdir -p "$(dirname "$KEPT")"
    cp "$MADE" "$KEPT"
    (cd "$(dirname "$KEPT")" && sha256sum "$(basename "$KEPT")" >"$(basename "$KEPT").sha256")
    echo "Kept $KEPT"
elif cmp -s "$MADE" "$KEPT"; then
    echo "The kept API is what commit $COMMIT makes."
else
    echo "The kept API differs from what commit $COMMIT makes." >&2
    exit 1
fi
