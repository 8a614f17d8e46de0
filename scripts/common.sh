# Shared by the scripts: says what is missing, installs it where this is Debian and we may, else says exactly what to install.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en NUGET_XMLDOC_MODE=skip
say() { printf '%s\n' "$*" >&2; }

need_sdk() {
  local version
  version=$(dotnet --version 2>/dev/null || true)
  case $version in
    10.*) ;;
    *) say "缺少 .NET 10 SDK（当前：${version:-未安装}）。请先安装 dotnet-sdk-10.0，再运行本命令。"; exit 1 ;;
  esac
}

# need_packages COMMAND_OR_FILE=PACKAGE …
need_packages() {
  local missing=() pair
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || [ -e "${pair%%=*}" ] || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "正在安装：${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/tmp/huimin-apt.log 2>&1 ||
      { apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/tmp/huimin-apt.log 2>&1; } ||
      { say "安装失败，详见 /tmp/huimin-apt.log。请手工执行：apt-get install ${missing[*]}"; exit 1; }
  else
    say "缺少：${missing[*]}。请以管理员身份执行：apt-get install ${missing[*]}"; exit 1
  fi
}
