#!/bin/sh
# Measures the packaged program from outside and prints one table; see bench/README.md.
#
#   packaging/bench.sh [--rounds 9] [--only start,cold,call,rest,launcher] [IMAGE]
#   packaging/bench.sh --self-test
#
# IMAGE is a folder with bin and lib; without it, target/package/image/popin-desk. Needs Linux, JDK 25 (on
# the path, in JAVA_HOME or in /usr/lib/jvm), Xvfb, openbox and xdotool; Chromium, to stand beside.
# Takes about fifteen minutes, in which the machine should have nothing else to do.
set -eu
cd "$(dirname "$0")/.."
# As Maven does, which does not have to run on it either.
java=''
for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/}java" java /usr/lib/jvm/*/bin/java; do
    if "$candidate" --version 2>/dev/null | grep -q '^[a-z]* \(2[5-9]\|[3-9][0-9]\)'; then
        java=$candidate
        break
    fi
done
if [ -z "$java" ]; then
    echo "Nothing measured: JDK 25 is needed, on the path, in JAVA_HOME or in /usr/lib/jvm." >&2
    exit 1
fi
case ${1-} in
    --self-test) exec "$java" packaging/bench/SelfTest.java ;;
    --help) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit ;;
esac
for tool in Xvfb openbox xdotool; do
    if ! command -v "$tool" >/dev/null; then
        echo "Nothing measured: $tool is not installed." >&2
        exit 1
    fi
done
# Where the libraries lie, for the start from target/classes that stands beside the package.
if command -v mvn >/dev/null && [ -d target/classes ]; then
    mkdir -p target/bench
    mvn -B -ntp -q -Dstyle.color=never dependency:build-classpath -Dmdep.includeScope=runtime \
        -Dmdep.outputFile=target/bench/module-path
fi
exec "$java" packaging/bench/Bench.java "$@"
