// Whether the questions of a kind of record are on the page, and nothing is on its way any more.
(kind) => document.querySelector(`form[data-type="${kind}"] [data-field]`) && !document.querySelector('.spinner')
