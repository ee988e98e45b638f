#!/bin/sh
# Builds the module again against the API of 1.0.0 and compares it with the kept JAR; keeps it when there is none.
set -eu
cd "$(dirname "$0")"
KEPT=../resources/former/former-visits-1.0.0.jar
BUILD=$(mktemp -d)
trap 'rm -rf "$BUILD"' EXIT
mvn -q ${MAVEN_OPTIONS:-} package -DskipTests -Daether.offline.protocols=file -Dspotless.check.skip=true \
    -DbuildDirectory="$BUILD"
MADE=$BUILD/former-visits-1.0.0.jar
if [ ! -f "$KEPT" ]; then
    cp "$MADE" "$KEPT"
    (cd "$(dirname "$KEPT")" && sha256sum "$(basename "$KEPT")" >"$(basename "$KEPT").sha256")
    echo "Kept $KEPT"
elif cmp -s "$MADE" "$KEPT"; then
    echo "The kept module is what its source makes."
else
    echo "The kept module differs from what its source makes." >&2
    exit 1
fi
