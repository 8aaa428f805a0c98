#!/bin/sh
# Makes the program's icons in assets/icons of their drawings there. Needs the JDK that builds the
# program on the path, or in JAVA_HOME, and nothing else.
set -eu
cd "$(dirname "$0")/.."
"${JAVA_HOME:+$JAVA_HOME/bin/}java" packaging/Icons.java assets/icons
