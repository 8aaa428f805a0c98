#!/bin/bash
# Tries the package on a Debian that has nothing else in it: installs it, starts it from its
# desktop entry, books a call by keyboard, upgrades it over an older version, removes and purges it.
# Pictures of the screen and what was left over are in the folder that is given last.
#
#   sudo packaging/linux/try-deb.sh PACKAGE.deb [PICTURES]
#
# Takes root (for chroot), debootstrap, Xvfb, openbox, xdotool, ImageMagick and python3. The bare
# Debian is kept for the next time in CACHE (/var/tmp/popin-desk-try); SUITE says which (bookworm).
set -euo pipefail

deb=$(realpath "$1")
pictures=$(realpath -m "${2:-target/package/tried}")
suite=${SUITE:-bookworm}
cache=${CACHE:-/var/tmp/popin-desk-try}
home=/home/desk/.local/share/popin-desk
work=$(mktemp -d /var/tmp/popin-desk-root.XXXXXX)
root=$work/root
started=()

fail() {
    echo "not as it should be: $*" >&2
    exit 1
}

finish() {
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    sleep 1
    for place in tmp proc dev; do
        mountpoint -q "$root/$place" && umount -l "$root/$place"
    done
    # Never into a file system that is still mounted there.
    rm -rf --one-file-system "$work"
}
trap finish EXIT

for program in debootstrap Xvfb openbox xdotool import python3 dpkg-deb; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
[ "$(id -u)" = 0 ] || fail "it takes root"
mkdir -p "$pictures" "$cache" "$root"

# ---- A bare Debian
bare=$cache/$suite.tar
if [ ! -f "$bare" ]; then
    debootstrap --variant=minbase "$suite" "$work/bare" ${MIRROR:+"$MIRROR"} >"$pictures/debootstrap.log"
    tar -C "$work/bare" -cf "$bare.part" .
    mv "$bare.part" "$bare"
    rm -rf "$work/bare"
fi
tar -C "$root" -xf "$bare"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
# What is unpacked into it can be run neither here nor on a careful system.
mount -t tmpfs -o noexec,nosuid,mode=1777 tmpfs "$root/tmp"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        chroot "$root" "$@"
}
inside apt-get -qq update
# A number of its own: the processes of the host are seen in here, too.
inside useradd --create-home --uid 54321 desk
cp "$deb" "$root/root/new.deb"

# ---- The same program with an older number
dpkg-deb -R "$deb" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$work/older" "$root/root/older.deb" >/dev/null
rm -rf "$work/older"
inside apt-get -qq -y --no-install-recommends install /root/older.deb >"$pictures/install.log" 2>&1 || {
    tail -20 "$pictures/install.log"
    fail "it cannot be installed"
}
[ "$(inside dpkg-query -Wf '${Version}' popin-desk)" = 0.0.1 ] || fail "not the older version"

# ---- A screen
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started+=($!)
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)

picture() {
    import -window root "$pictures/$1.png"
}

# As a menu does it: by what the desktop entry says, as a person, with the windows' class it names.
start() {
    local entry=$root/usr/share/applications/popin-desk.desktop
    local command class
    command=$(sed -n 's/^Exec=//p' "$entry")
    class=$(sed -n 's/^StartupWMClass=//p' "$entry")
    inside su desk -c "cd && DISPLAY=$DISPLAY TZ=Asia/Kolkata exec $command" >>"$pictures/program.log" 2>&1 &
    started+=($!)
    window=$(timeout 60 xdotool search --sync --onlyvisible --class "^$class\$" | head -1 || true)
    [ -n "$window" ] || fail "there is no window of the class $class"
    xdotool windowactivate --sync "$window"
    sleep 4
}

stop() {
    xdotool key --clearmodifiers alt+F4
    for _ in $(seq 100); do
        pgrep -u "$(inside id -u desk)" java >/dev/null || return 0
        sleep 0.2
    done
    fail "it does not end"
}

booked() {
    python3 - "$root$home/demo/journal.db" <<'PYTHON'
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
print(base.execute("select count(*) from attempt where state = 'BOOKED'").fetchone()[0])
PYTHON
}

book() {
    xdotool type --delay 40 "$1"
    xdotool key Tab
    xdotool type --delay 40 "$2"
    xdotool key Tab
    xdotool type --delay 40 "$3"
    xdotool key Tab
    xdotool key ctrl+a
    xdotool type --delay 40 "560001"
    xdotool key Tab
    xdotool key ctrl+a
    xdotool type --delay 40 "QA101"
    xdotool key alt+n
    sleep 1
    xdotool key ctrl+Return
    sleep 4
}

# ---- The older one: book a call
start
picture 1-opened
book 9845012345 "Asha Rao" asha@example.com
picture 2-booked
stop
[ "$(booked)" = 1 ] || fail "the call is not in the journal"
echo '{ "textPercent": 110 }' >"$root$home/settings.json"
inside chown desk: "$home/settings.json"

# ---- The newer one, over it
inside apt-get -qq -y --no-install-recommends install /root/new.deb >"$pictures/upgrade.log" 2>&1 || fail "no upgrade"
[ "$(inside dpkg-query -Wf '${Version}' popin-desk)" != 0.0.1 ] || fail "the older version is still there"
start
xdotool key ctrl+2
sleep 2
picture 3-upgraded
stop
[ "$(booked)" = 1 ] || fail "the upgrade lost the booking"
grep -q '110' "$root$home/settings.json" || fail "the upgrade lost the settings"

# The package's own words: its name alone is in what apt says anyway.
told() {
    grep -qF '.local/share/popin-desk' "$pictures/$1.log" || fail "nobody who does a $1 is told where the bookings are"
}

# ---- Gone, but for what is the person's
inside apt-get -qq -y remove popin-desk >"$pictures/remove.log" 2>&1
told remove
[ ! -e "$root/usr/lib/popin-desk" ] || fail "the program is still there"
[ "$(booked)" = 1 ] || fail "removing lost the booking"
inside apt-get -qq -y purge popin-desk 2>&1 | tee "$pictures/purge.log"
told purge
find "$root" -xdev -iname '*popin*' -not -path "$root/home/*" -not -path "$root/root/*" \
    -not -path "$root/var/lib/apt/*" -printf '%P\n' | tee "$pictures/left.txt"
[ ! -s "$pictures/left.txt" ] || fail "this is left over"
[ "$(booked)" = 1 ] || fail "purging took what is not the package's"
echo "installed, booked, upgraded, removed, purged: all as it should be; pictures in $pictures"
