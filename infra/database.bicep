// PostgreSQL without passwords: only Entra tokens open it, and only from the virtual network.
param name string
param location string
param tags object
param sku object
param backupRetentionDays int
param subnetId string
param privateDnsZoneId string

@description('Object id and name of the identity the bot signs in with. The server is the bot\'s alone, and the bot creates its own tables, so it is the administrator.')
param principalId string
param principalName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: sku
  properties: {
    version: '17'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupRetentionDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: {
      publicNetworkAccess: 'Disabled'
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: privateDnsZoneId
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'unenroll'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: principalId
  properties: { principalName: principalName, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
  // The server takes one change at a time.
  dependsOn: [database]
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output database string = database.name
