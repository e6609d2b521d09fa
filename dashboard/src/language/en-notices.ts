/** The words of the sound of a screen, and of messages on a device. */
export const enNotices = {
  notices: {
    sound: 'Sound on this screen',
    hear: 'Play the sound',
    ownTurn: 'Only when it is my turn',
    ownTurnWhat:
      'Your screens sound when the emergency ladder rings your telephone, or when you take over yourself. The bar, the title and messages show every alarm.',
    notOnLadder:
      'No number of the emergency ladder rings your telephone now. So you hear every alarm, also with this choice. Your telephone is set at Settings, Users.',
    push: 'Messages on a device',
    pushWhat:
      'When nobody takes an alarm over for 10 seconds, whoever is on duty gets a message: “Emergency on line 1”, with no data of the patient. You are on duty from Start shift until you sign out, and ten hours at most.',
    noAccount: 'Without an account no message comes to a device.',
    notSupported:
      'This browser cannot receive messages. It takes https. On an iPhone or iPad: add Balie to the home screen first and open it there.',
    refused:
      'This browser refuses messages of Balie. Allow them in the settings of the browser and reload this page.',
    notGiven: 'The browser gave no permission. Nothing was turned on.',
    noService: 'The push service of this browser cannot be reached. Nothing was turned on; try again later.',
    off: 'Messages are off on this device.',
    turnOn: 'Turn messages on for this device',
    devices: 'Your devices with messages',
    unknown: 'unknown device',
    this: 'this device',
    since: (when: string) => `on since ${when}`,
    never: 'no message sent yet',
    last: {
      accepted: (when: string) => `last message taken by the push service, ${when}`,
      refused: (when: string) => `last message FAILED: the push service refused, ${when}`,
      busy: (when: string) => `last message FAILED: the push service was too busy, ${when}`,
      unreachable: (when: string) => `last message FAILED: the push service gave no answer, ${when}`,
    },
    try: 'Send a test message',
    tryOf: (device: string) => `Send a test message: ${device}`,
    turnOff: 'Turn off',
    turnOffOf: (device: string) => `Turn off: ${device}`,
    tried: {
      accepted: 'The push service took the test message. See whether it appears on the device.',
      refused: 'FAILED: the push service refused the message. Turn messages off and on again on that device.',
      busy: 'FAILED: the push service is too busy. Try again later.',
      unreachable: 'FAILED: the push service gave no answer. See whether the server has internet.',
      gone: 'FAILED: the push service no longer knows this device, and it was taken off the list. Turn messages on there again.',
    },
    ofPractice: 'Devices with messages',
    noneOfPractice: 'Messages are on for no device.',
    ofColleague: (name: string, device: string, duty: string) => `${name}, ${device}: ${duty}`,
    duty: 'on duty',
    noDuty: 'not on duty, gets no message',
  },
};
