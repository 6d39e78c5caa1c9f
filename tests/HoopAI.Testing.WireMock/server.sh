# Runs a server until standard input ends, which it also does when the caller is killed. Arguments: its command.
dir=$(mktemp -d "${TMPDIR:-/tmp}/hoopai-wiremock-XXXXXX") || exit 1
exec 3<&0
"$@" --root-dir "$dir" 2>&1 </dev/null 3<&- &
server=$!
( while read -r _ <&3; do :; done; kill -KILL "$server" 2>/dev/null ) >/dev/null 2>&1 &
watch=$!
trap 'kill "$watch" 2>/dev/null; rm -rf "$dir"' EXIT
wait "$server"
