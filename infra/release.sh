#!/usr/bin/env bash
# Builds the image in the registry and rolls it out.
#
#   infra/release.sh --resource-group GROUP --aad-app-client-id ID [--tag TAG] [-- more arguments of az deployment]
#
# --tag is the version in package.json unless given; to go back, give the tag of an image that is already there.
# Needs the Azure CLI, signed in, and infra/main.bicep deployed once without an image.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "release.sh: $1" >&2
  exit 1
}

group='' client_id='' tag=''
while [ $# -gt 0 ]; do
  case "$1" in
    --) shift; break ;;
    --resource-group | --aad-app-client-id | --tag) [ $# -ge 2 ] || fail "$1 needs a value." ;;
    *) fail "$1 is not an option: read the head of this file." ;;
  esac
  case "$1" in
    --resource-group) group=$2 ;;
    --aad-app-client-id) client_id=$2 ;;
    --tag) tag=$2 ;;
  esac
  shift 2
done
[ -n "$group" ] || fail '--resource-group is missing: name the group that infra/main.bicep was deployed to.'
[ -n "$client_id" ] || fail '--aad-app-client-id is missing: give what infra/entra-app.sh printed.'
command -v az >/dev/null || fail 'the Azure CLI (az) is not installed: see https://aka.ms/azure-cli'
tag=${tag:-$(node --print 'require("./package.json").version')}

registry=$(az acr list --resource-group "$group" --query '[0].loginServer' --output tsv)
[ -n "$registry" ] || fail "there is no registry in $group: deploy infra/main.bicep first."

if [ "$(az acr repository show-tags --name "${registry%%.*}" --repository unenroll --query "contains(@, '$tag')" --output tsv 2>/dev/null)" = true ]; then
  echo "unenroll:$tag is already in $registry" >&2
else
  az acr build --registry "${registry%%.*}" --image "unenroll:$tag" --build-arg "VERSION=$tag" --file Dockerfile . >&2
fi

az deployment group create --resource-group "$group" --name "unenroll-$tag" \
  --template-file infra/main.bicep --parameters infra/main.parameters.json \
  --parameters image="$registry/unenroll:$tag" aadAppClientId="$client_id" "$@" \
  --query 'properties.outputs' --output json
