// Reads a calendar as ical.js understands it, Mozilla's parser in Thunderbird: from standard input, as JSON to standard output.
const ICAL = require('ical.js');
const calendar = new ICAL.Component(ICAL.parse(require('fs').readFileSync(0, 'utf8')));
const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
const seconds = (event, name) => {
  const time = event.getFirstPropertyValue(name);
  if (event.getFirstProperty(name).getParameter('tzid') !== zone.tzid) throw new Error(`${name} is of another zone`);
  time.zone = zone;
  return time.toUnixTime();
};
console.log(JSON.stringify({
  version: calendar.getFirstPropertyValue('version'),
  name: calendar.getFirstPropertyValue('name'),
  refreshSeconds: calendar.getFirstPropertyValue('refresh-interval').toSeconds(),
  ttl: calendar.getFirstPropertyValue('x-published-ttl'),
  events: calendar.getAllSubcomponents('vevent').map(event => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    location: event.getFirstPropertyValue('location'),
    geo: event.getFirstPropertyValue('geo'),
    url: event.getFirstPropertyValue('url'),
    start: seconds(event, 'dtstart'),
    end: seconds(event, 'dtend'),
    stamp: event.getFirstPropertyValue('dtstamp').toUnixTime(),
  })),
}));
