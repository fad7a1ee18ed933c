// Everything Unenroll needs in one resource group. Deploy it twice: first without an image, to get the names that
// entra-app.sh needs; then, with the image in the registry, for the bot itself (release.sh does that).
targetScope = 'resourceGroup'

@description('First part of the name of every resource.')
@minLength(3)
@maxLength(16)
param name string = 'unenroll'

param location string = resourceGroup().location

@description('Full name of the image in the registry, such as unenrollabc123.azurecr.io/unenroll:1.0.0. Empty: everything but the bot.')
param image string = ''

@description('Client id of the Entra app that people sign in to, made by entra-app.sh. Needed with an image.')
param aadAppClientId string = ''

@description('The id of the app in Teams (TEAMS_APP_ID of the app package), for the link that installs it. Empty: the id of the bot.')
param teamsAppId string = ''

@description('One replica at least always runs: Teams gives up on a bot that has to wake up first.')
@minValue(1)
param minReplicas int = 1

@description('Each replica holds up to ten connections; the smallest database server allows 35.')
@minValue(1)
@maxValue(30)
param maxReplicas int = 3

@description('Size of the database server.')
param databaseSku object = { name: 'Standard_B1ms', tier: 'Burstable' }

@description('Days that backups of the database are kept.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 14

@description('Look for registrations in the calendar of the person who asks; needs the permission Calendars.Read.')
param calendarLookup bool = false

@description('Days after the end of an event until what is known about its people is deleted.')
@minValue(1)
param retentionDays int = 90

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('Who is told when an alert fires. Empty: alerts are only seen in the portal.')
param alertEmail string = ''

param tags object = {}

var unique = uniqueString(resourceGroup().id)
var globalName = '${name}-${unique}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  params: { name: name, location: location, tags: tags, principalId: identity.properties.principalId }
}

module network 'network.json' = {
  params: { name: name, location: location, tags: tags }
}

module registry 'registry.bicep' = {
  params: {
    name: '${replace(name, '-', '')}${unique}'
    location: location
    tags: tags
    pullPrincipalId: identity.properties.principalId
  }
}

module database 'database.bicep' = {
  params: {
    name: globalName
    location: location
    tags: tags
    sku: databaseSku
    backupRetentionDays: backupRetentionDays
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.privateDnsZoneId
    principalId: identity.properties.principalId
    principalName: identity.name
  }
}

module environment 'environment.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    subnetId: network.outputs.appSubnetId
    workspaceId: monitoring.outputs.workspaceId
  }
}

var botDomain = '${name}.${environment.outputs.defaultDomain}'

module bot 'bot.bicep' = {
  params: {
    name: globalName
    tags: tags
    endpoint: 'https://${botDomain}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

module app 'app.bicep' = if (!empty(image)) {
  params: {
    name: name
    location: location
    tags: tags
    environmentId: environment.outputs.id
    identityId: identity.id
    identityClientId: identity.properties.clientId
    registryServer: registry.outputs.loginServer
    image: image
    aadAppClientId: aadAppClientId
    botDomain: botDomain
    teamsAppId: teamsAppId
    databaseUrl: 'postgres://${identity.name}@${database.outputs.host}:5432/${database.outputs.database}?sslmode=require'
    insightsName: monitoring.outputs.insightsName
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    calendarLookup: calendarLookup
    retentionDays: retentionDays
    logLevel: logLevel
  }
}

module alerts 'alerts.bicep' = if (!empty(image)) {
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    appId: resourceId('Microsoft.App/containerApps', name)
    databaseId: database.outputs.id
    email: alertEmail
  }
  dependsOn: [app]
}

// In capitals: the Agents Toolkit writes them under these names into env/.env.<name>.
output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = botDomain
output MANAGED_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_CONTAINER_REGISTRY string = registry.outputs.loginServer
