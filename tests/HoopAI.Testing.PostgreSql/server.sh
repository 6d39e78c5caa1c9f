# Makes a PostgreSQL cluster in a new temporary folder and runs it until standard input ends, which it also does when the caller is killed.
# Arguments: the folder of the binaries, the port, further settings for postgres. Its log goes to standard output.
bin=$1; port=$2; shift 2
dir=$(mktemp -d "${TMPDIR:-/tmp}/hoopai-postgresql-XXXXXX") || exit 1
trap 'rm -rf "$dir"' EXIT
exec 3<&0
cd "$dir" || exit 1
"$bin/initdb" -D "$dir/data" -U hoopai -A trust --no-sync -E UTF8 --locale=C >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log"; exit 1; }
"$bin/postgres" -D "$dir/data" -h 127.0.0.1 -p "$port" -c unix_socket_directories= "$@" 2>&1 </dev/null 3<&- &
server=$!
( while read -r _ <&3; do :; done; kill -INT "$server" 2>/dev/null ) &
wait "$server"
