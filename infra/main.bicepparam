// An example. Copy it to a file of your own and fill in your ids (docs/deploy.md); nothing in it is secret.
using './main.bicep'

param appName = 'naober-lochem'
param organisationPack = 'lochem'
param tenantId = '00000000-0000-0000-0000-000000000000'
param registrationClientId = '00000000-0000-0000-0000-000000000000'
param teamsAppId = '00000000-0000-0000-0000-000000000000'
param mailFrom = ''
param twilioAccountSid = 'AC00000000000000000000000000000000'
param twilioMessagingServiceSid = ''
param masterKeyIds = [
  'k20261121'
]
param alertMailAddress = 'beheer@example.org'
