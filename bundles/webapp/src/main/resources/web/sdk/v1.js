/**
 * What the app offers to the pages of modules, version 1. Modules import this and nothing else:
 * `import { html, t, store } from '/sdk/v1.js'`. Exports are added and never taken away or changed within a version.
 */
export { html, h, render, Fragment, useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, signal, computed, effect, batch } from '../vendor/ui.js';
export { t, tAny, lang, locale } from '../core/i18n.js';
export { formatDate, formatTime, formatMonth, formatNumber, formatWhole, formatMoney, formatDays, daysBetween, today } from '../core/format.js';
export { api, Problem, online, query } from '../core/api.js';
export { store, changed, newId } from '../core/store.js';
export { keptGet } from '../core/keep.js';
export { typeOf, listOf, placesOf, labelOf, placeName, knownType } from '../core/definitions.js';
export { personName } from '../core/people.js';
export { me, may } from '../core/session.js';
export { shell, isOff } from '../core/shell.js';
export { go, href, route } from '../core/router.js';
export { announce } from '../core/announce.js';
export { Page, Button, LinkButton, Notice, Empty, Spinner, Fold, Fault } from '../parts/basics.js';
export { Chart } from '../parts/chart.js';
export { Figure } from '../parts/figure.js';
export { Chips } from '../parts/chips.js';
export { Dialog } from '../parts/dialog.js';
export { Icon } from '../parts/icon.js';
export { useLoaded } from '../parts/load.js';
export { Path } from '../parts/path.js';
export { Table } from '../parts/table.js';
export { Value, valueText } from '../parts/value.js';
export { Facts } from '../parts/facts.js';
export { RecordCard, recordTitle, stateText } from '../parts/record-card.js';
export { typeTitle, fieldsOf, isOn } from '../core/records.js';
export { newBelow } from '../screens/record-actions.js';
export { holdAt, guest } from '../core/guest.js';
export { LeaveGuest } from '../parts/guest.js';
export { quickExit } from '../core/exit.js';
export { Questions } from '../parts/questions.js';
export { keepFile, sendFiles, dropFiles } from '../core/files.js';
export { useRest } from '../core/rest.js';
export { shrink } from '../forms/shrink.js';
export { Picture } from '../parts/picture.js';
