// Everything Naober needs in Azure, in one resource group. No key, password or connection string is made or passed on:
// the app has one identity, and that identity has roles. How to use it: docs/deploy.md.

targetScope = 'resourceGroup'

// ---- Parameters -----------------------------------------------------------------------------------------------------

@description('The region. It must offer Flex Consumption and zone-redundant storage.')
param location string = resourceGroup().location

@description('Name of the function app, unique in the world: the first host name is <appName>.azurewebsites.net.')
@minLength(3)
@maxLength(32)
param appName string

@description('The folder under config/ with the facts of the organisation.')
param organisationPack string

@description('How the world reaches us, as Twilio signs it: scheme and host, no path.')
param publicBaseUrl string = 'https://${appName}.azurewebsites.net'

@description('The Entra tenant of the organisation. Only its people can sign in.')
param tenantId string = subscription().tenantId

@description('Client id of the app registration: people sign in to it, the Teams manifest names it, and it trusts the identity below.')
param registrationClientId string

@description('Id of the app in the Teams catalogue of the organisation. Links to the Teams tab are made with it.')
param teamsAppId string

@description('The mailbox that mail to staff leaves from. The registration may send from this one only (docs/deploy.md). Empty: no mail.')
param mailFrom string = ''

@description('The Twilio account, AC and 32 hexadecimal digits.')
@minLength(34)
@maxLength(34)
param twilioAccountSid string

@description('Where Twilio is called. For the region Ireland: https://api.dublin.ie1.twilio.com (docs/processors.md).')
param twilioBaseAddress string = 'https://api.twilio.com'

@description('The Twilio Messaging Service, MG and 32 hexadecimal digits. Empty: texts leave from the number in the pack.')
param twilioMessagingServiceSid string = ''

@description('True while the Twilio auth token is being replaced: the previous one still opens webhooks.')
param acceptPreviousTwilioToken bool = false

@description('Ids of the master keys in the vault, such as k20261121. The one that sorts last seals, all of them open.')
@minLength(1)
param masterKeyIds array

@description('Id of the master key that seals while a newer one is not known to every instance yet (docs/runbook.md). Empty: the newest.')
param sealWith string = ''

@description('Who gets the alerts.')
param alertMailAddress string

@description('False: the app is published as a custom handler. True: as a .NET isolated worker, built with -p:OfficialPackages=true.')
param officialPackages bool = false

// ---- Names ----------------------------------------------------------------------------------------------------------

var suffix = uniqueString(resourceGroup().id, appName)
var vaultName = 'kv-naober-${suffix}'
var packagesName = 'packages'

// The same names as in src/Functions/Messages/QueueNames.cs. The host would make the -poison queues itself, but nobody
// could see then that one was forgotten.
var queues = [
  'signal-received'
  'notify'
  'tell-signaller'
  'tour-change'
]

// ---- Identity -------------------------------------------------------------------------------------------------------

// Made before the app, so that its roles are there when the app starts. Assign it to nothing else: the app registration
// trusts it.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${appName}'
  location: location
}

// ---- Storage --------------------------------------------------------------------------------------------------------

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'naober${suffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobService
  name: packagesName
  properties: {
    publicAccess: 'None'
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource triggerQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for queue in queues: {
    parent: queueService
    name: '${queue}-poison'
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = {
  parent: tableService
  name: 'Naober'
}

// ---- Key Vault ------------------------------------------------------------------------------------------------------

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

// ---- Logs and metrics -----------------------------------------------------------------------------------------------

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${appName}'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
    features: {
      disableLocalAuth: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${appName}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource vaultAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

// ---- Roles ----------------------------------------------------------------------------------------------------------

var storageRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the host's leases and timers, the package
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]
var vaultRole = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User
var insightsRole = '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher

resource storageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in storageRoles: {
    scope: storage
    name: guid(storage.id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, vaultRole)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', vaultRole)
  }
}

resource insightsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, insightsRole)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', insightsRole)
  }
}

// ---- The app's settings ---------------------------------------------------------------------------------------------

// References without a version: the app follows a new version of a secret by itself within a day, and at once after a
// restart.
var secrets = 'https://${vaultName}${environment().suffixes.keyvaultDns}/secrets'

var masterKeySettings = [
  for id in masterKeyIds: {
    name: 'MasterKeys__${id}'
    value: '@Microsoft.KeyVault(SecretUri=${secrets}/master-key-${id})'
  }
]

var messagingServiceSettings = empty(twilioMessagingServiceSid)
  ? []
  : [
      {
        name: 'Twilio__MessagingServiceSid'
        value: twilioMessagingServiceSid
      }
    ]

var sealingSettings = empty(sealWith)
  ? []
  : [
      {
        name: 'Sealing__With'
        value: sealWith
      }
    ]

var mailSettings = empty(mailFrom)
  ? []
  : [
      {
        name: 'Graph__MailFrom'
        value: mailFrom
      }
    ]

var previousTokenSettings = acceptPreviousTwilioToken
  ? [
      {
        name: 'Twilio__PreviousAuthToken'
        value: '@Microsoft.KeyVault(SecretUri=${secrets}/twilio-previous-auth-token)'
      }
    ]
  : []

// ---- The app --------------------------------------------------------------------------------------------------------

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${appName}'
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packagesName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      // Exactly these versions: '10' would pass here and break the app.
      runtime: officialPackages
        ? {
            name: 'dotnet-isolated'
            version: '10.0'
          }
        : {
            name: 'custom'
            version: '1.0'
          }
      scaleAndConcurrency: {
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
        // Twilio waits 15 seconds in all for our answer: one instance is always awake.
        alwaysReady: [
          {
            name: 'http'
            instanceCount: 1
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: concat(
        [
          {
            name: 'AzureWebJobsStorage__accountName'
            value: storage.name
          }
          {
            name: 'AzureWebJobsStorage__credential'
            value: 'managedidentity'
          }
          {
            name: 'AzureWebJobsStorage__clientId'
            value: identity.properties.clientId
          }
          {
            name: 'AzureWebJobsDisableHomepage'
            value: 'true'
          }
          {
            name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
            value: insights.properties.ConnectionString
          }
          {
            name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
            value: 'ClientId=${identity.properties.clientId};Authorization=AAD'
          }
          {
            // Sign-in proves itself to Entra with the identity instead of a client secret.
            name: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
            value: identity.properties.clientId
          }
          {
            name: 'Storage__queueServiceUri'
            value: storage.properties.primaryEndpoints.queue
          }
          {
            name: 'Storage__tableServiceUri'
            value: storage.properties.primaryEndpoints.table
          }
          {
            name: 'Storage__credential'
            value: 'managedidentity'
          }
          {
            name: 'Storage__clientId'
            value: identity.properties.clientId
          }
          {
            name: 'Organisation__Pack'
            value: organisationPack
          }
          {
            name: 'Public__BaseUrl'
            value: publicBaseUrl
          }
          {
            name: 'SignIn__TenantId'
            value: tenantId
          }
          {
            name: 'Twilio__AccountSid'
            value: twilioAccountSid
          }
          {
            name: 'Twilio__BaseAddress'
            value: twilioBaseAddress
          }
          {
            name: 'Twilio__AuthToken'
            value: '@Microsoft.KeyVault(SecretUri=${secrets}/twilio-auth-token)'
          }
          {
            name: 'SenderKeys__Secret'
            value: '@Microsoft.KeyVault(SecretUri=${secrets}/sender-keys-secret)'
          }
          {
            name: 'Graph__TeamsAppId'
            value: teamsAppId
          }
          {
            name: 'Pace__Unlimited'
            value: 'false'
          }
          {
            name: 'Graph__TenantId'
            value: tenantId
          }
          {
            name: 'Graph__ClientId'
            value: registrationClientId
          }
          {
            name: 'Graph__IdentityClientId'
            value: identity.properties.clientId
          }
        ],
        masterKeySettings,
        messagingServiceSettings,
        mailSettings,
        sealingSettings,
        previousTokenSettings
      )
    }
  }
  dependsOn: [
    packages
    storageAccess
    vaultAccess
    insightsAccess
    triggerQueues
    poisonQueues
    table
  ]
}

// Publishing is by the role of who publishes, never by a password.
resource ftpPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scmPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

// The platform signs people in and strips forged identity headers; the app decides who may see what. Texts and the
// public pages need no sign-in, hence AllowAnonymous, and for that there is no path that sign-in leaves out.
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
      runtimeVersion: '~1'
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: registrationClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [
            registrationClientId
          ]
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}

// ---- Alerts ---------------------------------------------------------------------------------------------------------

resource alertMail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${appName}'
  location: 'global'
  properties: {
    groupShortName: 'naober'
    enabled: true
    emailReceivers: [
      {
        name: 'mail'
        emailAddress: alertMailAddress
        useCommonAlertSchema: true
      }
    ]
  }
}

// A custom handler's log lines reach the host as text of level Information, starting with 'fail: ' or 'crit: ' and the
// category; an isolated worker's have their own level. The queries take both.
var alerts = [
  {
    name: 'poison'
    title: 'Naober: a message failed too often'
    description: 'It waits at /werk, where the coordinator can replay it. If a HandlePoison function failed it still waits in a -poison queue.'
    severity: 1
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
union
  (AppTraces | where Message contains "failed too often and is kept as" or Message contains "Moving message to queue"),
  (AppRequests | where Name startswith "HandlePoison" and Success == false)
'''
  }
  {
    name: 'errors'
    title: 'Naober: somebody must act'
    description: 'The app logged an error: Twilio or Graph refuses us, storage was away, or nobody could be told of a signal. The log line says what to do.'
    severity: 1
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
union AppTraces, AppExceptions
| extend Category = tostring(Properties.Category), Text = coalesce(Message, tostring(Properties.FormattedMessage), OuterMessage)
| where (SeverityLevel >= 3 and (Category endswith ".User" or Category == "Host.Function.Console"))
    or Text startswith "fail: Naober." or Text startswith "crit: Naober."
| where Text !contains "failed too often and is kept as"
'''
  }
  {
    name: 'failures'
    title: 'Naober: requests fail'
    description: 'More than five failed requests, queue messages or timers, or exceptions, in a quarter of an hour.'
    severity: 2
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    query: '''
union
  (AppRequests
  | extend Status = coalesce(toint(ResultCode), 0)
  | where Status >= 500 or (Success == false and not(Status between (400 .. 499)))),
  (AppExceptions)
'''
  }
  {
    name: 'silence'
    title: 'Naober: the app is away'
    description: 'The timer that compares Twilio\'s list with ours did not succeed for half an hour: the app does not run, or Twilio or storage is out of reach.'
    severity: 0
    window: 'PT30M'
    operator: 'LessThan'
    threshold: 1
    query: '''
AppRequests
| where Name == "ReconcileInbound" and Success == true
'''
  }
  {
    name: 'unwatched'
    title: 'Naober: nobody watches what waits'
    description: 'The timer that tells the next colleague when a signal is not picked up did not succeed for a quarter of an hour. Look at /werk by hand.'
    severity: 0
    window: 'PT15M'
    operator: 'LessThan'
    threshold: 1
    query: '''
AppRequests
| where Name == "EscalateSignals" and Success == true
'''
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: 'alert-${appName}-${alert.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [
        workspace.id
      ]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      // The tables of a new workspace appear with the first log line.
      skipQueryValidation: true
      actions: {
        actionGroups: [
          alertMail.id
        ]
      }
    }
  }
]

// Azure counts the messages of all queues together, once an hour, so this sees a heap in whatever queue, poison queues
// too, but not which one.
resource backlogAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-${appName}-backlog'
  location: 'global'
  properties: {
    description: 'Naober: messages pile up in the queues.'
    severity: 2
    enabled: true
    scopes: [
      queueService.id
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'messages'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts/queueServices'
          metricName: 'QueueMessageCount'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
    autoMitigate: true
    actions: [
      {
        actionGroupId: alertMail.id
      }
    ]
  }
}

// ---- Outputs --------------------------------------------------------------------------------------------------------

output hostName string = app.properties.defaultHostName
output identityClientId string = identity.properties.clientId
output identityPrincipalId string = identity.properties.principalId
output storageName string = storage.name
output vaultName string = vault.name
