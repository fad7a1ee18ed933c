// The bot. It holds no secret: the managed identity is its bot app, its client assertion, its way into the
// database and the registry.
param name string
param location string
param tags object
param environmentId string
param identityId string
param identityClientId string
param registryServer string
param image string
param aadAppClientId string
param botDomain string
param teamsAppId string
param databaseUrl string
param insightsName string
param minReplicas int
param maxReplicas int
param calendarLookup bool
param retentionDays int
param logLevel string

var port = 3978

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identityId }]
      identitySettings: [{ identity: identityId, lifecycle: 'Main' }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'PORT', value: string(port) }
            { name: 'MicrosoftAppId', value: identityClientId }
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'AAD_APP_CLIENT_ID', value: aadAppClientId }
            { name: 'AAD_APP_MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
            { name: 'AAD_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'BOT_DOMAIN', value: botDomain }
            { name: 'TEAMS_APP_ID', value: empty(teamsAppId) ? identityClientId : teamsAppId }
            { name: 'DATABASE_URL', value: databaseUrl }
            { name: 'CALENDAR_LOOKUP', value: calendarLookup ? 'true' : 'false' }
            { name: 'RETENTION_DAYS', value: string(retentionDays) }
            { name: 'LOG_LEVEL', value: logLevel }
            // Says where traces go, not who may send them: keys are switched off in monitoring.bicep.
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: port }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 10, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '20' } } }]
      }
    }
  }
}

output id string = app.id
