#!/bin/sh
# Starts Popin Desk with the Java that lies beside it. Its options are those of the cache, which
# holds for no others.
program=$0
while [ -h "$program" ]; do
    target=$(readlink "$program")
    case $target in
        /*) program=$target ;;
        *) program=${program%/*}/$target ;;
    esac
done
case $program in
    /*/bin/popin-desk) home=${program%/bin/popin-desk} ;;
    *) home=$(CDPATH='' cd -- "$(dirname -- "$program")/.." && pwd -P) || exit 1 ;;
esac
# Where there is no graphics card, looking for one costs time and memory and finds nothing. GTK would
# look, too, in the first of its programs after a login.
software=''
if [ ! -e /dev/dri ]; then
    software=-Dprism.order=sw
    export GDK_GL=disable
fi
exec "$home/lib/runtime/bin/java" \
    -XX:AOTCache="@CACHE@" \
    @OPTIONS@ \
    ${software:+"$software"} \
    -cp "@CLASS_PATH@" \
    @MAIN@ "$@"
