// Where the containers run: in the virtual network, reachable from outside, logs to the workspace.
param name string
param location string
param tags object
param subnetId string
param workspaceId string

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    // By a diagnostic setting instead of 'log-analytics', which would need the key of the workspace.
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

module logs 'diagnostics.json' = {
  params: { environmentName: environment.name, workspaceId: workspaceId }
}

output id string = environment.id
output defaultDomain string = environment.properties.defaultDomain
