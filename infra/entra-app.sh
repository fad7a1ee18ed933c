#!/usr/bin/env bash
# Creates or updates the Entra app that people sign in to, without any secret: the bot's managed identity
# vouches for it (federated identity credential). Safe to run again; it changes only what differs.
#
#   infra/entra-app.sh --bot-id ID --bot-domain HOST --identity-principal-id ID [--calendar] [--name NAME]
#
#   --bot-id                 output BOT_ID of infra/main.bicep
#   --bot-domain             output BOT_DOMAIN
#   --identity-principal-id  output MANAGED_IDENTITY_PRINCIPAL_ID
#   --calendar               also ask for Calendars.Read (CALENDAR_LOOKUP=true)
#   --name                   display name, "Unenroll" unless given
#
# Needs the Azure CLI, signed in (az login) as somebody who may register applications. Progress goes to stderr;
# stdout is one line, AAD_APP_CLIENT_ID=..., ready for an env file.
# ARM cannot do this: Entra apps are Microsoft Graph objects, so every call below is one to Microsoft Graph v1.0.
set -euo pipefail

fail() {
  echo "entra-app.sh: $1" >&2
  exit 1
}

name=Unenroll bot_id='' bot_domain='' principal_id='' calendar=''
while [ $# -gt 0 ]; do
  case "$1" in
    --calendar) calendar=yes; shift; continue ;;
    --name | --bot-id | --bot-domain | --identity-principal-id) [ $# -ge 2 ] || fail "$1 needs a value." ;;
    *) fail "$1 is not an option: read the head of this file." ;;
  esac
  case "$1" in
    --name) name=$2 ;;
    --bot-id) bot_id=$2 ;;
    --bot-domain) bot_domain=$2 ;;
    --identity-principal-id) principal_id=$2 ;;
  esac
  shift 2
done

guid='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
[[ $bot_id =~ $guid ]] || fail '--bot-id must be a GUID: take the output BOT_ID of infra/main.bicep.'
[[ $principal_id =~ $guid ]] || fail '--identity-principal-id must be a GUID: take the output MANAGED_IDENTITY_PRINCIPAL_ID.'
[[ $bot_domain =~ ^[a-zA-Z0-9.-]+\.[a-zA-Z]+$ ]] || fail '--bot-domain must be a host name: take the output BOT_DOMAIN.'
[[ $name =~ ^[[:alnum:]\ ._-]+$ ]] || fail '--name may hold letters, digits, spaces, dots, dashes and underscores.'
command -v az >/dev/null || fail 'the Azure CLI (az) is not installed: see https://aka.ms/azure-cli'

graph=https://graph.microsoft.com/v1.0
call() { # METHOD PATH [JSON]
  az rest --method "$1" --url "$graph$2" ${3:+--headers Content-Type=application/json --body "$3"} "${@:4}"
}

# Entra answers before all of it has heard: what was just made may be unknown for some seconds.
patiently() {
  for seconds in 1 2 4 8; do
    if "$@"; then return; fi
    echo "Trying again in $seconds s" >&2
    sleep "$seconds"
  done
  "$@"
}

tenant_id=$(az account show --query tenantId --output tsv)
resource_uri="api://botid-$bot_id"

# Delegated permissions of Microsoft Graph, by name: their ids are looked up, not written down.
microsoft_graph=00000003-0000-0000-c000-000000000000
permissions=(VirtualEvent.ReadWrite OnlineMeetings.ReadWrite User.Read)
if [ -n "$calendar" ]; then permissions+=(Calendars.Read); fi

access='' separator=''
for permission in "${permissions[@]}"; do
  id=$(az ad sp show --id "$microsoft_graph" \
    --query "oauth2PermissionScopes[?value=='$permission'].id | [0]" --output tsv)
  [[ $id =~ $guid ]] || fail "Microsoft Graph has no delegated permission $permission in this tenant's cloud."
  access+="$separator{\"id\":\"$id\",\"type\":\"Scope\"}"
  separator=,
done

echo "Looking for the app with the identifier $resource_uri" >&2
object_id=$(az ad app list --identifier-uri "$resource_uri" --query '[0].id' --output tsv)

if [ -z "$object_id" ]; then
  echo "Creating the app \"$name\"" >&2
  # With its identifier from the start, so that a run that breaks off finds it again.
  # requestedAccessTokenVersion 2: the token's audience is the client id, which is what the bot checks.
  object_id=$(call POST /applications "$(
    cat <<JSON
{"displayName":"$name","signInAudience":"AzureADMyOrg","identifierUris":["$resource_uri"],
 "api":{"requestedAccessTokenVersion":2}}
JSON
  )" --query id --output tsv)
fi
scope_id=$(patiently az ad app show --id "$object_id" \
  --query "api.oauth2PermissionScopes[?value=='access_as_user'].id | [0]" --output tsv)
[[ $scope_id =~ $guid ]] || scope_id=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr '[:upper:]' '[:lower:]')
client_id=$(patiently az ad app show --id "$object_id" --query appId --output tsv)

# The scope first: Entra refuses to pre-authorise a client for a scope that does not exist yet.
scope=$(
  cat <<JSON
{"id":"$scope_id","value":"access_as_user","type":"User","isEnabled":true,
 "adminConsentDisplayName":"Sign in to $name","adminConsentDescription":"Lets Teams sign people in to $name.",
 "userConsentDisplayName":"Sign in to $name","userConsentDescription":"Lets Teams sign you in to $name."}
JSON
)
echo 'Setting the scope, the permissions and the redirect address' >&2
patiently call PATCH "/applications/$object_id" "$(
  cat <<JSON
{"api":{"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[$scope]},
 "requiredResourceAccess":[{"resourceAppId":"$microsoft_graph","resourceAccess":[$access]}],
 "web":{"redirectUris":["https://$bot_domain/auth-end.html"]}}
JSON
)" >&2

# Teams on desktop and mobile, and Teams on the web.
echo 'Letting Teams sign people in without asking' >&2
patiently call PATCH "/applications/$object_id" "$(
  cat <<JSON
{"api":{"requestedAccessTokenVersion":2,"oauth2PermissionScopes":[$scope],"preAuthorizedApplications":[
 {"appId":"1fec8e78-bce4-4aaf-ab1b-5451cc387264","delegatedPermissionIds":["$scope_id"]},
 {"appId":"5e3ce6c0-2b1f-4285-8d4b-75ee78787346","delegatedPermissionIds":["$scope_id"]}]}}
JSON
)" >&2

# Consent is given to the service principal, so it must be there.
if [ "$(az ad sp list --filter "appId eq '$client_id'" --query 'length(@)' --output tsv)" = 0 ]; then
  echo 'Creating its service principal' >&2
  patiently call POST /servicePrincipals "{\"appId\":\"$client_id\"}" >&2
fi

# The managed identity's token is accepted in place of a client secret.
credentials="/applications/$object_id/federatedIdentityCredentials"
credential=$(
  cat <<JSON
{"name":"bot-managed-identity","issuer":"https://login.microsoftonline.com/$tenant_id/v2.0",
 "subject":"$principal_id","audiences":["api://AzureADTokenExchange"]}
JSON
)
known=$(patiently call GET "$credentials" '' --query "value[?name=='bot-managed-identity'].id | [0]" --output tsv)
if [ -z "$known" ]; then
  echo 'Trusting the managed identity' >&2
  patiently call POST "$credentials" "$credential" >&2
else
  echo 'Updating the trust in the managed identity' >&2
  call PATCH "$credentials/$known" "$credential" >&2
fi

echo "Done. Consent for everybody in the tenant (an administrator): az ad app permission admin-consent --id $client_id" >&2
echo "AAD_APP_CLIENT_ID=$client_id"
