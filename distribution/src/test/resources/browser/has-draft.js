// Whether a draft lies in the store of this device, sealed.
() => new Promise((resolve) => {
    const open = indexedDB.open('notes');
    open.onsuccess = () => {
        const count = open.result.transaction('drafts').objectStore('drafts').count();
        count.onsuccess = () => { open.result.close(); resolve(count.result > 0); };
    };
})
