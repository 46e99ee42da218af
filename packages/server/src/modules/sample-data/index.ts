export { addSampleData } from './add-sample-data.js'
