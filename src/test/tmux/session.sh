#!/bin/sh
# Plays a session of the real launcher on a terminal of tmux, checks what its screen shows, and prints the screens that
# the README has. Ends with 1, and the screen as it was, when something expected does not come up. BGQL may name another
# launcher than the one of this checkout.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
launcher=${BGQL:-$root/dist/bgql}
folder=$(mktemp -d)
PATIENCE=60

on() {
    tmux -u -L "bgql-$$" -f /dev/null "$@"
}

trap 'on kill-server 2>/dev/null || :; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

screen() {
    on capture-pane -p
}

fail() {
    echo "not seen: $1" >&2
    screen >&2
    exit 1
}

# Waits until the screen shows a line that the expression fits.
sees() {
    deadline=$(($(date +%s) + PATIENCE))
    until screen | grep -Eq -- "$1"; do
        [ "$(date +%s)" -lt "$deadline" ] || fail "$1"
        sleep 0.1
    done
}

# A semicolon at the end would be tmux's own.
types() {
    case $1 in
        *\;) on send-keys -l "${1%;}\\;" ;;
        *) on send-keys -l "$1" ;;
    esac
}

enters() {
    types "$1"
    on send-keys Enter
}

presses() {
    on send-keys "$@"
}

# What the screen shows from the line on that the expression fits, under a heading.
shows() {
    printf '\n== %s\n' "$1"
    screen | sed -n "/$2/,\$p" | sed '/^$/d'
}

# How far the watched job of the users is.
progress() {
    screen | sed -n '/^job .*\[/s/.*\] \([0-9.]*%\).*/\1/p' | tail -1
}

# Builds, if need be, before anybody waits for a screen.
"$launcher" --version
on new-session -d -x 80 -y 24 env LANG=C.UTF-8 XDG_STATE_HOME="$folder" XDG_CONFIG_HOME="$folder" \
    "$launcher" --sandbox --no-config-file

sees 'i tour shows around'
enters 'UPDATE test.users SET score = score + 1 WHERE $.active == true WITH (rps = 300) IN BACKGROUND;'
sees '^ [0-9]{10,}$'
job=$(screen | sed -n 's/^ \([0-9]\{10,\}\)$/\1/p')
enters "TOUCH test.orders WHERE \$.state == 'open' WITH (ttl = 30d, rps = 100) IN BACKGROUND;"
sees 'TOUCH test.orders'
sees "^ [0-9]{10,}\$"

# Completion: the running jobs behind KILL JOB, each with what it does; a word of a statement chooses one.
types 'KILL JOB '
presses Tab
sees "$job +\(running .*UPDATE test\.users"
sees '[0-9]{10,} +\(running .*TOUCH test\.orders'
shows 'completion of the ids of running jobs' 'KILL JOB'
types 'users'
presses Tab
sees "KILL JOB $job"
presses C-c

# A watch in motion: bars move, and a resized screen is drawn in its new size.
enters 'WATCH JOBS;'
sees "^job $job \[.*\] [0-9.]+%, [0-9]+ ok, [0-9]+/s, .* left"
before=$(progress)
shows 'WATCH JOBS' 'WATCH JOBS'
deadline=$(($(date +%s) + PATIENCE))
while [ "$(progress)" = "$before" ]; do
    [ "$(date +%s)" -lt "$deadline" ] || fail 'a bar that moves'
    sleep 0.1
done
on resize-window -x 110 -y 24
sees "^job $job \[.{30}\]"
on resize-window -x 70 -y 24
sees "^job $job .* left\$"
[ "$(screen | grep -c 'Ctrl-C ends the watching')" = 1 ] || fail 'one picture only'
presses C-c
sees '^ job +│ state'

# Every job is asked about before it is stopped; those that were stopped say so.
enters 'KILL JOBS ALL;'
sees '\(y'
enters y
sees "^ $job .*aborted"
enters 'EXIT;'
deadline=$(($(date +%s) + PATIENCE))
while on has-session 2>/dev/null; do
    [ "$(date +%s)" -lt "$deadline" ] || fail 'the end of the shell'
    sleep 0.1
done
echo
echo 'all seen'
