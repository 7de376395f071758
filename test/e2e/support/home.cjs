// Runs in Electron before the app (its switch -r): the home folder is the test's, whatever the system says.
const { app } = require('electron')
app.setPath('home', process.env.HOME)
