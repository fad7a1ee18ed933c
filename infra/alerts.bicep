// What an operator is woken for. What each alert means and what to do is in docs/operations.md, under its name.
// Deployed by main.bicep; alone, to change only the rules:
//   az deployment group create --resource-group GROUP --template-file infra/alerts.bicep --parameters ...
param name string
param location string = resourceGroup().location
param tags object = {}
param workspaceId string
param appId string
param databaseId string

@description('Who is told. Empty: alerts are only seen in the portal.')
param email string = ''

// Once a minute the bot writes its metrics as log lines {"metric": name, "labels": {...}, "value": number}, under the
// names of GET /metrics. Counters start again with every replica, so what happened is the growth within each replica.
var samples = '''
ContainerAppConsoleLogs
| where ContainerAppName == '{0}'
| extend line = parse_json(Log)
| where isnotempty(line.metric)
| project TimeGenerated, replica = ContainerGroupName, metric = tostring(line.metric), series = tostring(line.labels),
    labels = line.labels, value = todouble(line.value)
'''
var growth = '''
| summarize grown = max(value) - min(value), labels = take_any(labels) by replica, metric, series
'''

var logAlerts = [
  {
    name: 'stuck-cancelling'
    description: 'Cancellations stand in the state "cancelling" for longer than a crash and a restart explain.'
    severity: 2
    frequency: 'PT5M'
    window: 'PT5M'
    periods: 3
    query: '''
| where metric == 'unenroll_journal_stuck_cancelling'
| summarize stuck = max(value)
| where stuck > 0
'''
    counted: false
  }
  {
    name: 'graph-errors'
    description: 'More than one in ten Microsoft Graph requests ends without an answer, throttled or with a server error.'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    periods: 1
    query: '''
| where metric == 'unenroll_graph_request_seconds_count'
| extend status = tostring(labels.status)
| summarize failed = sumif(grown, not(status matches regex '^[1-4][0-9][0-9]$') or status == '429'), total = sum(grown)
| where total >= 20 and failed > 0.1 * total
'''
    counted: true
  }
  {
    name: 'cancellations-fail'
    description: 'Cancellations end as failed or unknown more often than as cancelled.'
    severity: 2
    frequency: 'PT15M'
    window: 'PT1H'
    periods: 1
    query: '''
| where metric == 'unenroll_cancellations_total'
| extend outcome = tostring(labels.outcome)
| summarize bad = sumif(grown, outcome in ('failed', 'unknown')), good = sumif(grown, outcome == 'cancelled')
| where bad >= 5 and bad > good
'''
    counted: true
  }
  {
    name: 'sign-in-failures'
    description: 'Sign-ins fail: the Entra app, its consent or its federated credential is broken.'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    periods: 1
    query: '''
| where metric == 'unenroll_sign_ins_total'
| extend outcome = tostring(labels.outcome)
| summarize failed = sumif(grown, outcome !in ('asked', 'signedIn', 'consentNeeded', 'expired')), total = sum(grown)
| where failed >= 5 and failed > 0.2 * total
'''
    counted: true
  }
  {
    name: 'silent'
    description: 'The bot has not written a metric for fifteen minutes: it does not run, or its logs do not arrive.'
    severity: 1
    frequency: 'PT15M'
    window: 'PT15M'
    periods: 1
    query: '''
| summarize lines = count()
| where lines == 0
'''
    counted: false
  }
]

var metricAlerts = [
  {
    name: 'server-errors'
    description: 'The bot answers with 5xx.'
    severity: 1
    resourceId: appId
    namespace: 'Microsoft.App/containerApps'
    metric: 'Requests'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT5M'
    dimensions: [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]
  }
  {
    name: 'restarts'
    description: 'A replica keeps being restarted.'
    severity: 1
    resourceId: appId
    namespace: 'Microsoft.App/containerApps'
    metric: 'RestartCount'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 3
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'database-storage'
    description: 'The disk of the database is nearly full.'
    severity: 2
    resourceId: databaseId
    namespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
    metric: 'storage_percent'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 85
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'database-down'
    description: 'The database does not answer.'
    severity: 0
    resourceId: databaseId
    namespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
    metric: 'is_db_alive'
    aggregation: 'Maximum'
    operator: 'LessThan'
    threshold: 1
    window: 'PT5M'
    dimensions: []
  }
]

module rules 'alert-rules.json' = {
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: workspaceId
    email: email
    logAlerts: [
      for rule in logAlerts: {
        name: rule.name
        description: rule.description
        severity: rule.severity
        frequency: rule.frequency
        window: rule.window
        periods: rule.periods
        query: '${format(samples, name)}${rule.counted ? growth : ''}${rule.query}'
      }
    ]
    metricAlerts: metricAlerts
  }
}
