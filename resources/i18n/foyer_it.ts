<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>AccountLine</name>
    <message>
        <source>Choose the account</source>
        <translation>Scegli l&apos;account</translation>
    </message>
    <message>
        <source>Choose the right one</source>
        <translation>Scegli quello giusto</translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message>
        <source>A chat</source>
        <translation>Una chat</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>Un incontro</translation>
    </message>
    <message>
        <source>A form</source>
        <translation>Un modulo</translation>
    </message>
    <message>
        <source>Campaign of an activity</source>
        <translation>Campagna di un&apos;attività</translation>
    </message>
    <message>
        <source>The mapping page&apos;s</source>
        <translation>Quella della mappatura</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{name} wants to talk</source>
        <translation>{name} vuole parlare</translation>
    </message>
    <message>
        <source>{name} wrote</source>
        <translation>{name} ha scritto</translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation>Un visitatore</translation>
    </message>
    <message>
        <source>on {page}</source>
        <translation>su {page}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Alerts work</source>
        <translation>Gli avvisi funzionano</translation>
    </message>
    <message>
        <source>Foyer shows offered chats here.</source>
        <translation>Foyer mostra qui le chat offerte.</translation>
    </message>
    <message>
        <source>Alerts appear on the desktop.</source>
        <translation>Gli avvisi compaiono sul desktop.</translation>
    </message>
    <message>
        <source>{why} Alerts appear in the window and the tray instead.</source>
        <translation>{why} Gli avvisi compaiono invece nella finestra e nell&apos;area di notifica.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>free</source>
        <translation>libero</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>scelto</translation>
    </message>
    <message>
        <source>not offered: {why}</source>
        <translation>non offerto: {why}</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Attendee&apos;s e-mail</source>
        <translation>E-mail dell&apos;invitato</translation>
    </message>
    <message>
        <source>Attendee&apos;s name</source>
        <translation>Nome dell&apos;invitato</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Attendee&apos;s &amp;e-mail</source>
        <translation>&amp;E-mail dell&apos;invitato</translation>
    </message>
    <message>
        <source>Attendee&apos;s &amp;name</source>
        <translation>&amp;Nome dell&apos;invitato</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Oggetto</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durata</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuti</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>il visitatore</translation>
    </message>
    <message>
        <source>For the conversation with {who}</source>
        <translation>Per la conversazione con {who}</translation>
    </message>
    <message>
        <source>No conversation is open: the meeting is booked without a chat.</source>
        <translation>Nessuna conversazione aperta: la riunione è prenotata senza chat.</translation>
    </message>
</context>
<context>
    <name>BookingPane</name>
    <message>
        <source>Earlier week</source>
        <translation>Settimana precedente</translation>
    </message>
    <message>
        <source>Later week</source>
        <translation>Settimana successiva</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Questa settimana</translation>
    </message>
    <message>
        <source>Read the calendar again</source>
        <translation>Rileggi il calendario</translation>
    </message>
    <message>
        <source>Free times of the week</source>
        <translation>Orari liberi della settimana</translation>
    </message>
    <message>
        <source>The calendar is slow to answer.</source>
        <translation>Il calendario tarda a rispondere.</translation>
    </message>
    <message>
        <source>&amp;Offer in chat</source>
        <translation>&amp;Offri nella chat</translation>
    </message>
    <message>
        <source>&amp;Book now</source>
        <translation>&amp;Prenota ora</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Calendar read {ago}</source>
        <translation>Calendario letto {ago}</translation>
    </message>
    <message>
        <source>No calendar is connected</source>
        <translation>Nessun calendario collegato</translation>
    </message>
    <message>
        <source>Connect your calendar to see free times and book meetings.</source>
        <translation>Collega il tuo calendario per vedere gli orari liberi e prenotare riunioni.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>The calendar wants a new sign-in</source>
        <translation>Il calendario richiede un nuovo accesso</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message>
        <source>The calendar cannot be read</source>
        <translation>Il calendario non si può leggere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Times as of {age}. They are checked again before a booking.</source>
        <translation>Orari di {age}. Sono ricontrollati prima di prenotare.</translation>
    </message>
    <message>
        <source>Choose one time to book it, or up to three to offer them.</source>
        <translation>Scegli un orario per prenotarlo, o fino a tre per offrirli.</translation>
    </message>
    <message>
        <source>The visitor will see: {times} ({place})</source>
        <translation>Il visitatore vedrà: {times} ({place})</translation>
    </message>
</context>
<context>
    <name>BookingViewModel</name>
    <message>
        <source>Read the calendar</source>
        <translation>Lettura del calendario</translation>
    </message>
    <message>
        <source>Open a conversation to offer times in it.</source>
        <translation>Apri una conversazione per offrirvi degli orari.</translation>
    </message>
    <message>
        <source>Choose up to three times.</source>
        <translation>Scegli fino a tre orari.</translation>
    </message>
    <message>
        <source>Choose one time to book it.</source>
        <translation>Scegli un orario per prenotarlo.</translation>
    </message>
    <message>
        <source>One moment: a booking is under way.</source>
        <translation>Un momento: è in corso una prenotazione.</translation>
    </message>
    <message>
        <source>Enter the attendee&apos;s e-mail address.</source>
        <translation>Inserisci l&apos;indirizzo e-mail dell&apos;invitato.</translation>
    </message>
    <message>
        <source>Offer times</source>
        <translation>Offerta di orari</translation>
    </message>
    <message>
        <source>Book the meeting</source>
        <translation>Prenotazione della riunione</translation>
    </message>
    <message>
        <source>Meeting: {who} and {me}</source>
        <translation>Riunione: {who} e {me}</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Sending</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Letto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviato</translation>
    </message>
    <message>
        <source>Meeting booked</source>
        <translation>Riunione prenotata</translation>
    </message>
    <message>
        <source>Meeting booked, without a link</source>
        <translation>Riunione prenotata, senza link</translation>
    </message>
    <message>
        <source>Meeting is being confirmed</source>
        <translation>Riunione in attesa di conferma</translation>
    </message>
    <message>
        <source>Meeting cancelled</source>
        <translation>Riunione annullata</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>{name} is typing…</source>
        <translation>{name} sta scrivendo…</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>No conversation is open</source>
        <translation>Nessuna conversazione aperta</translation>
    </message>
    <message>
        <source>Choose one on the left, or start one from Live View.</source>
        <translation>Scegline una a sinistra o iniziane una dalla vista dal vivo.</translation>
    </message>
    <message>
        <source>Go to Live View</source>
        <translation>Vai alla vista dal vivo</translation>
    </message>
    <message>
        <source>This conversation is closed.</source>
        <translation>Questa conversazione è chiusa.</translation>
    </message>
    <message>
        <source>Another rep answers this conversation.</source>
        <translation>A questa conversazione risponde un altro operatore.</translation>
    </message>
    <message>
        <source>This visitor waits for a rep; routing offers the chat.</source>
        <translation>Questo visitatore aspetta un operatore; l&apos;assegnazione offre la chat.</translation>
    </message>
</context>
<context>
    <name>ChatViewModel</name>
    <message>
        <source>Send reply</source>
        <translation>Invio della risposta</translation>
    </message>
    <message>
        <source>Discard message</source>
        <translation>Eliminazione del messaggio</translation>
    </message>
    <message>
        <source>End chat</source>
        <translation>Chiusura della chat</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Accettazione della chat</translation>
    </message>
    <message>
        <source>Decline chat</source>
        <translation>Rifiuto della chat</translation>
    </message>
    <message>
        <source>Show typing</source>
        <translation>Avviso di scrittura</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Conferma di lettura</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Copy what to do about {right}</source>
        <translation>Copia che cosa fare per {right}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Rights in Salesforce</source>
        <translation>Diritti in Salesforce</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Rimuovi la condizione</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Scegli un elenco</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation>Valori, separati da virgole</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Rispondi a {name}</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Togli la condizione</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
</context>
<context>
    <name>ConnectedPage</name>
    <message>
        <source>Open Connection</source>
        <translation>Apri Connessione</translation>
    </message>
    <message>
        <source>Salesforce is not connected, so nothing can be read from it. Connect it on the Connection page.</source>
        <translation>Salesforce non è connesso, quindi non se ne può leggere nulla. Connettilo nella pagina Connessione.</translation>
    </message>
    <message>
        <source>You are not signed in to Salesforce, so nothing can be read from it. Sign in on the Connection page.</source>
        <translation>Non hai effettuato l&apos;accesso a Salesforce, quindi non se ne può leggere nulla. Accedi nella pagina Connessione.</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Connected, Foyer looks visitors up in Salesforce and writes what you push, with your rights there. Your browser opens Salesforce, or your company&apos;s sign-in.</source>
        <translation>Una volta connesso, Foyer cerca i visitatori in Salesforce e scrive ciò che invii, con i tuoi diritti. Il browser apre Salesforce o l&apos;accesso della tua azienda.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnetti</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Controlla di nuovo</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Dove accedi</translation>
    </message>
    <message>
        <source>Rights in Salesforce</source>
        <translation>Diritti in Salesforce</translation>
    </message>
    <message>
        <source>Validate again</source>
        <translation>Convalida di nuovo</translation>
    </message>
    <message>
        <source>Sign in on Salesforce&apos;s page in your browser. Time left: {left}</source>
        <translation>Accedi alla pagina di Salesforce nel browser. Tempo rimasto: {left}</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link into one. Time left: {left}</source>
        <translation>Nessun browser si è aperto. Copia il link in un browser. Tempo rimasto: {left}</translation>
    </message>
</context>
<context>
    <name>ConnectionViewModel</name>
    <message>
        <source>Connect Salesforce</source>
        <translation>Connetti Salesforce</translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation>Disconnetti Salesforce</translation>
    </message>
    <message>
        <source>Check the rights</source>
        <translation>Controlla i diritti</translation>
    </message>
    <message>
        <source>Validate stored ids</source>
        <translation>Convalida gli id salvati</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Save connections</source>
        <translation>Salva i collegamenti</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
    <message>
        <source>Saved. Start Foyer again to use it.</source>
        <translation>Salvato. Riavvia Foyer per usarlo.</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Indirizzo dell&apos;hub</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Provider di identità</translation>
    </message>
    <message>
        <source>Client id of Foyer there</source>
        <translation>Client ID di Foyer presso il provider</translation>
    </message>
    <message>
        <source>Calendar kind</source>
        <translation>Tipo di calendario</translation>
    </message>
    <message>
        <source>Calendar address</source>
        <translation>Indirizzo del calendario</translation>
    </message>
    <message>
        <source>Calendar user</source>
        <translation>Utente del calendario</translation>
    </message>
    <message>
        <source>Calendar name</source>
        <translation>Nome del calendario</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Unsubscribe from e-mail</source>
        <translation>Disiscrivi dalle e-mail</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mail.</source>
        <translation>Disiscritto dalle e-mail.</translation>
    </message>
</context>
<context>
    <name>ConsentViewModel</name>
    <message>
        <source>Unsubscribe</source>
        <translation>Disiscrivi</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>typing…</source>
        <translation>sta scrivendo…</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mie</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuse</translation>
    </message>
    <message>
        <source>Filter by name, company, page</source>
        <translation>Filtra per nome, azienda, pagina</translation>
    </message>
    <message>
        <source>Filter conversations</source>
        <translation>Filtra le conversazioni</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>No conversation in this tab holds these words.</source>
        <translation>Nessuna conversazione in questa scheda contiene queste parole.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message>
        <source>No conversations of yours</source>
        <translation>Nessuna conversazione tua</translation>
    </message>
    <message>
        <source>A chat that you accept appears here.</source>
        <translation>Le chat che accetti compaiono qui.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nessuno aspetta</translation>
    </message>
    <message>
        <source>Visitors without a rep appear here.</source>
        <translation>I visitatori senza operatore compaiono qui.</translation>
    </message>
    <message>
        <source>No open conversations</source>
        <translation>Nessuna conversazione aperta</translation>
    </message>
    <message>
        <source>Everybody&apos;s chats appear here.</source>
        <translation>Le chat di tutti compaiono qui.</translation>
    </message>
    <message>
        <source>Nothing closed yet</source>
        <translation>Ancora niente di chiuso</translation>
    </message>
    <message>
        <source>Ended chats appear here.</source>
        <translation>Le chat terminate compaiono qui.</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} non letti</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Tu: {text}</translation>
    </message>
</context>
<context>
    <name>ConversationsViewModel</name>
    <message>
        <source>Load conversations</source>
        <translation>Caricamento delle conversazioni</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Apertura della conversazione</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Field to correct</source>
        <translation>Campo da correggere</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nuovo valore</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Outbox item</source>
        <translation>Elemento in uscita</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copia per l&apos;assistenza</translation>
    </message>
    <message>
        <source>Fields written</source>
        <translation>Campi scritti</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Che cosa è stato chiesto</translation>
    </message>
    <message>
        <source>Retry all {n} with this reason</source>
        <translation>Riprova tutti i {n} con questo motivo</translation>
    </message>
    <message>
        <source>Use {record}</source>
        <translation>Usa {record}</translation>
    </message>
</context>
<context>
    <name>EditorModel</name>
    <message>
        <source>Test the list</source>
        <translation>Prova la lista</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Salva la lista</translation>
    </message>
    <message>
        <source>Read the fields</source>
        <translation>Leggi i campi</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
</context>
<context>
    <name>FrameViewModel</name>
    <message>
        <source>Change presence</source>
        <translation>Cambio di presenza</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>Come si uniscono le condizioni</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Valgono tutte</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Ne vale almeno una</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Non ne vale nessuna</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Aggiungi un gruppo</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Rimuovi il gruppo</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>How the conditions hold together</source>
        <translation>Come valgono insieme le condizioni</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Togli il gruppo</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Aggiungi un gruppo</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Show the visitor pane</source>
        <translation>Mostra il riquadro del visitatore</translation>
    </message>
    <message>
        <source>End chat</source>
        <translation>Termina chat</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusa</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>Aspetta da {time}</translation>
    </message>
    <message>
        <source>E-mail the visitor</source>
        <translation>Scrivi un&apos;e-mail al visitatore</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Runs</source>
        <translation>Esecuzioni</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Non è ancora stato eseguito.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aggiorna</translation>
    </message>
</context>
<context>
    <name>HubBanner</name>
    <message>
        <source>The hub cannot be reached. What you write is kept and sent later.</source>
        <translation>L&apos;hub non è raggiungibile. Ciò che scrivi è conservato e inviato dopo.</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prossimo tentativo tra {time}.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aggiornamento</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Let other values through</source>
        <translation>Lascia passare altri valori</translation>
    </message>
    <message>
        <source>Default, where the visitor has none</source>
        <translation>Predefinito, se il visitatore non ne ha</translation>
    </message>
    <message>
        <source>New visitor field</source>
        <translation>Nuovo campo del visitatore</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Rimuovi la riga</translation>
    </message>
    <message>
        <source>Always the default</source>
        <translation>Sempre il predefinito</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>With {visitor}</source>
        <translation>Con {visitor}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aggiornamento</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the mapping</source>
        <translation>Righe della mappatura</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>A list of companies</source>
        <translation>Una lista di aziende</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aggiorna ogni</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Company&apos;s domain from</source>
        <translation>Dominio dell&apos;azienda da</translation>
    </message>
    <message>
        <source>Related object</source>
        <translation>Oggetto collegato</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>For example: Tier 1</source>
        <translation>Per esempio: Fascia 1</translation>
    </message>
    <message>
        <source>And related records</source>
        <translation>E record collegati</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nuova lista</translation>
    </message>
    <message>
        <source>Edit the list</source>
        <translation>Modifica la lista</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Asking Salesforce…</source>
        <translation>Salesforce sta rispondendo…</translation>
    </message>
    <message>
        <source>Give the list a title.</source>
        <translation>Dai un titolo alla lista.</translation>
    </message>
    <message>
        <source>Choose a field in every condition.</source>
        <translation>Scegli un campo in ogni condizione.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Referenti</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>Refresh now</source>
        <translation>Aggiorna ora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Elimina la lista</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>non ancora pubblicata</translation>
    </message>
    <message>
        <source>read {age}</source>
        <translation>letta {age}</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>vecchia</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} di {total} letti</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Pubblicazione…</translation>
    </message>
    <message>
        <source>Asking Salesforce…</source>
        <translation>Salesforce sta rispondendo…</translation>
    </message>
</context>
<context>
    <name>ListsPane</name>
    <message>
        <source>Lists of companies</source>
        <translation>Liste di aziende</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nuova lista</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Companies from Salesforce that routing rules and experiences can ask for. A visitor belongs to a list by the domain of the company.</source>
        <translation>Aziende di Salesforce che le regole di instradamento e le esperienze possono usare. Un visitatore appartiene a una lista in base al dominio dell&apos;azienda.</translation>
    </message>
    <message>
        <source>You can look at the lists; an admin can change them.</source>
        <translation>Puoi guardare le liste; un amministratore può cambiarle.</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Ancora nessuna lista</translation>
    </message>
    <message>
        <source>A list holds the companies that you want to notice on the website.</source>
        <translation>Una lista contiene le aziende che vuoi notare sul sito.</translation>
    </message>
    <message>
        <source>Make the first list</source>
        <translation>Crea la prima lista</translation>
    </message>
</context>
<context>
    <name>ListsViewModel</name>
    <message>
        <source>Refresh the list</source>
        <translation>Aggiorna la lista</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Elimina la lista</translation>
    </message>
    <message>
        <source>Ask the hub</source>
        <translation>Chiedi all&apos;hub</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Whose visitors</source>
        <translation>Visitatori di chi</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Miei</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>The hub is sending the visitors …</source>
        <translation>L&apos;hub sta inviando i visitatori …</translation>
    </message>
    <message>
        <source>Wants to talk</source>
        <translation>Vuole parlare</translation>
    </message>
    <message>
        <source>In conversation</source>
        <translation>In conversazione</translation>
    </message>
    <message>
        <source>High interest</source>
        <translation>Molto interessati</translation>
    </message>
    <message>
        <source>Browsing</source>
        <translation>In visita</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Nessuno aspetta una risposta.</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Nessuna conversazione aperta.</translation>
    </message>
    <message>
        <source>Visitors on pricing, demo or contact pages stand here.</source>
        <translation>Qui stanno i visitatori sulle pagine di prezzi, demo o contatti.</translation>
    </message>
    <message>
        <source>Everybody else on the site stands here.</source>
        <translation>Qui stanno tutti gli altri sul sito.</translation>
    </message>
    <message>
        <source>Filter by name, company, page</source>
        <translation>Filtra per nome, azienda, pagina</translation>
    </message>
    <message>
        <source>Filter visitors</source>
        <translation>Filtra i visitatori</translation>
    </message>
    <message>
        <source>Live View</source>
        <translation>Vista dal vivo</translation>
    </message>
    <message>
        <source>{n} on the site</source>
        <translation>{n} sul sito</translation>
    </message>
    <message>
        <source>{n} with you</source>
        <translation>{n} con te</translation>
    </message>
    <message>
        <source>No connection to the hub: this is how the site was at {time}.</source>
        <translation>Nessun collegamento con l&apos;hub: il sito era così alle {time}.</translation>
    </message>
    <message>
        <source>No visitor fits the filter</source>
        <translation>Nessun visitatore corrisponde al filtro</translation>
    </message>
    <message>
        <source>{n} visitors are hidden by it.</source>
        <translation>Nasconde {n} visitatori.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message>
        <source>Live View is offline</source>
        <translation>La vista dal vivo è offline</translation>
    </message>
    <message>
        <source>No visitor is routed to you now</source>
        <translation>Nessun visitatore è assegnato a te ora</translation>
    </message>
    <message>
        <source>Offered chats and your conversations stand here.</source>
        <translation>Qui stanno le chat offerte e le tue conversazioni.</translation>
    </message>
    <message>
        <source>Show everybody on the site</source>
        <translation>Mostra tutti sul sito</translation>
    </message>
    <message>
        <source>Nobody is on the site</source>
        <translation>Nessuno è sul sito</translation>
    </message>
    <message>
        <source>Visitors appear the moment they open a page with the messenger.</source>
        <translation>I visitatori compaiono appena aprono una pagina con il messenger.</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Prima i più recenti</translation>
    </message>
    <message>
        <source>Hottest on top</source>
        <translation>Prima i più caldi</translation>
    </message>
    <message>
        <source>Change the order of the cards</source>
        <translation>Cambia l&apos;ordine delle schede</translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>Load visitor</source>
        <translation>Caricamento del visitatore</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Apertura della conversazione</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>Inizio della chat</translation>
    </message>
    <message>
        <source>Hi, I am {name}. Can I help you with anything?</source>
        <translation>Salve, sono {name}. Posso aiutarla?</translation>
    </message>
    <message>
        <source>Hi! Can I help you with anything?</source>
        <translation>Salve! Posso aiutarla?</translation>
    </message>
</context>
<context>
    <name>MailForm</name>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Transcript of the conversation</source>
        <translation>Trascrizione della conversazione</translation>
    </message>
    <message>
        <source>Attached as a file</source>
        <translation>Allegata come file</translation>
    </message>
    <message>
        <source>Below the message</source>
        <translation>Sotto il messaggio</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>Non inclusa</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>O&amp;ggetto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Messaggio</translation>
    </message>
    <message>
        <source>T&amp;ranscript</source>
        <translation>T&amp;rascrizione</translation>
    </message>
</context>
<context>
    <name>MailPane</name>
    <message>
        <source>Close, and keep what is written</source>
        <translation>Chiudi e conserva ciò che è scritto</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>Invia e-mail</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Elimina bozza</translation>
    </message>
    <message>
        <source>Unsubscribe person</source>
        <translation>Disiscrivi la persona</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Scrivine un&apos;altra</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail the transcript</source>
        <translation>Invia la trascrizione per e-mail</translation>
    </message>
    <message>
        <source>Follow-up e-mail</source>
        <translation>E-mail di seguito</translation>
    </message>
    <message>
        <source>From {sender}</source>
        <translation>Da {sender}</translation>
    </message>
    <message>
        <source>E-mail is not set up yet.</source>
        <translation>L&apos;e-mail non è ancora configurata.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Fill in {names} before you send.</source>
        <translation>Completa {names} prima di inviare.</translation>
    </message>
</context>
<context>
    <name>MailRow</name>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
</context>
<context>
    <name>MailSettingsPage</name>
    <message>
        <source>Mail and opt-out</source>
        <translation>E-mail e disiscrizioni</translation>
    </message>
    <message>
        <source>How your e-mail is sent</source>
        <translation>Come viene inviata la tua e-mail</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Prova la connessione</translation>
    </message>
    <message>
        <source>Who has unsubscribed</source>
        <translation>Chi si è disiscritto</translation>
    </message>
    <message>
        <source>Before a mail goes out, these fields are read; when a person unsubscribes, they are written. This holds for all reps.</source>
        <translation>Prima dell&apos;invio di un&apos;e-mail questi campi vengono letti; quando una persona si disiscrive, vengono scritti. Vale per tutti i colleghi.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Tramite</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Server di posta</translation>
    </message>
    <message>
        <source>Port (empty: the usual one)</source>
        <translation>Porta (vuota: quella consueta)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Your name in mails</source>
        <translation>Il tuo nome nelle e-mail</translation>
    </message>
    <message>
        <source>Your address in mails</source>
        <translation>Il tuo indirizzo nelle e-mail</translation>
    </message>
    <message>
        <source>Unsubscribe address (https)</source>
        <translation>Indirizzo di disiscrizione (https)</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariata</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Non configurata</translation>
    </message>
    <message>
        <source>A mail server (SMTP)</source>
        <translation>Un server di posta (SMTP)</translation>
    </message>
    <message>
        <source>Microsoft 365, with the calendar&apos;s sign-in</source>
        <translation>Microsoft 365, con l&apos;accesso del calendario</translation>
    </message>
    <message>
        <source>Gmail, with the calendar&apos;s sign-in</source>
        <translation>Gmail, con l&apos;accesso del calendario</translation>
    </message>
    <message>
        <source>None (never with a password)</source>
        <translation>Nessuna (mai con una password)</translation>
    </message>
</context>
<context>
    <name>MailSettingsViewModel</name>
    <message>
        <source>The port is a number up to 65535.</source>
        <translation>La porta è un numero fino a 65535.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>Conserva la password</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connessione …</translation>
    </message>
    <message>
        <source>Try the mail server</source>
        <translation>Prova il server di posta</translation>
    </message>
    <message>
        <source>Read Salesforce&apos;s fields</source>
        <translation>Leggi i campi di Salesforce</translation>
    </message>
    <message>
        <source>Save the opt-out</source>
        <translation>Salva la disiscrizione</translation>
    </message>
    <message>
        <source>The mail server takes the sign-in.</source>
        <translation>Il server di posta accetta l&apos;accesso.</translation>
    </message>
    <message>
        <source>Saved for all reps.</source>
        <translation>Salvato per tutti i colleghi.</translation>
    </message>
</context>
<context>
    <name>MailViewModel</name>
    <message>
        <source>Ask about the opt-out</source>
        <translation>Chiedi della disiscrizione</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>Invia e-mail</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Disiscrivi</translation>
    </message>
    <message>
        <source>Note that it was sent</source>
        <translation>Annota che è stata inviata</translation>
    </message>
    <message>
        <source>Discard e-mail</source>
        <translation>Elimina e-mail</translation>
    </message>
    <message>
        <source>conversation.txt</source>
        <translation>conversazione.txt</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
    <message>
        <source>Hello {first_name},</source>
        <translation>Buongiorno {first_name},</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Buongiorno,</translation>
    </message>
    <message>
        <source>Our conversation of {date}</source>
        <translation>La nostra conversazione del {date}</translation>
    </message>
    <message>
        <source>Thank you for the conversation. It is attached to this e-mail.</source>
        <translation>grazie per la conversazione. La trova allegata a questa e-mail.</translation>
    </message>
    <message>
        <source>Thank you for the conversation.</source>
        <translation>grazie per la conversazione.</translation>
    </message>
    <message>
        <source>Best regards</source>
        <translation>Cordiali saluti</translation>
    </message>
    <message>
        <source>Following up on our conversation</source>
        <translation>A seguito della nostra conversazione</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Fill if blank</source>
        <translation>Solo se vuoto</translation>
    </message>
    <message>
        <source>Always: the newest wins</source>
        <translation>Sempre: vince il più recente</translation>
    </message>
    <message>
        <source>Only when created</source>
        <translation>Solo alla creazione</translation>
    </message>
    <message>
        <source>Salesforce wins, even blank</source>
        <translation>Vince Salesforce, anche se vuoto</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>testo lungo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefono</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>indirizzo web</translation>
    </message>
    <message>
        <source>picklist</source>
        <translation>elenco di valori</translation>
    </message>
    <message>
        <source>checkbox</source>
        <translation>casella di controllo</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>numero intero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>valuta</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>percentuale</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>data e ora</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obbligatorio</translation>
    </message>
    <message>
        <source>Always “{value}”</source>
        <translation>Sempre “{value}”</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>mai scritto</translation>
    </message>
    <message>
        <source>{old} (kept)</source>
        <translation>{old} (mantenuto)</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 errore</translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation>{n} errori</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 avviso</translation>
    </message>
    <message>
        <source>{n} hints</source>
        <translation>{n} avvisi</translation>
    </message>
    <message>
        <source>All fields fit</source>
        <translation>Tutti i campi vanno bene</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Lead mapping</source>
        <translation>Mappatura dei lead</translation>
    </message>
    <message>
        <source>Contact mapping</source>
        <translation>Mappatura dei referenti</translation>
    </message>
    <message>
        <source>Map another field</source>
        <translation>Mappa un altro campo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annulla le modifiche</translation>
    </message>
    <message>
        <source>Read the fields anew</source>
        <translation>Rileggi i campi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Reading the fields from Salesforce…</source>
        <translation>Lettura dei campi da Salesforce…</translation>
    </message>
    <message>
        <source>You can look at the mapping; an admin can change it.</source>
        <translation>Puoi guardare la mappatura; un amministratore può cambiarla.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next push of every rep.</source>
        <translation>Salvata. Vale dal prossimo invio di ogni venditore.</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Aggiungili</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Esporta la mappatura</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importa una mappatura</translation>
    </message>
</context>
<context>
    <name>MappingViewModel</name>
    <message>
        <source>Read the fields</source>
        <translation>Leggi i campi</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Salva la mappatura</translation>
    </message>
    <message>
        <source>Make a visitor field</source>
        <translation>Crea un campo del visitatore</translation>
    </message>
    <message>
        <source>Change a visitor field</source>
        <translation>Modifica un campo del visitatore</translation>
    </message>
    <message>
        <source>Remove a visitor field</source>
        <translation>Rimuovi un campo del visitatore</translation>
    </message>
    <message>
        <source>Save the campaign</source>
        <translation>Salva la campagna</translation>
    </message>
</context>
<context>
    <name>NewField</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Keep blank unless the visitor or a rep says it</source>
        <translation>Lascia vuoto finché il visitatore o un venditore non lo dice</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>One of some values</source>
        <translation>Uno tra alcuni valori</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sì o no</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation>Valori, separati da virgole</translation>
    </message>
    <message>
        <source>Make the field</source>
        <translation>Crea il campo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>New visitor field</source>
        <translation>Nuovo campo del visitatore</translation>
    </message>
    <message>
        <source>Forms send it as “{name}”</source>
        <translation>I moduli lo inviano come “{name}”</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>{name} wants to chat</source>
        <translation>{name} vuole parlare</translation>
    </message>
    <message>
        <source>Why you: {reason}</source>
        <translation>Perché tu: {reason}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>Decline chat with {name}</source>
        <translation>Rifiuta la chat con {name}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Accept chat with {name}</source>
        <translation>Accetta la chat con {name}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Offered chats</source>
        <translation>Chat offerte</translation>
    </message>
</context>
<context>
    <name>OptOutForm</name>
    <message>
        <source>Save for all reps</source>
        <translation>Salva per tutti i colleghi</translation>
    </message>
    <message>
        <source>Opt-out field of {object}</source>
        <translation>Campo di disiscrizione di {object}</translation>
    </message>
    <message>
        <source>Value that means unsubscribed, for {object}</source>
        <translation>Valore che significa disiscritto, per {object}</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>No field</source>
        <translation>Nessun campo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Selezionato</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non selezionato</translation>
    </message>
    <message>
        <source>Foyer cannot see the field {field} of {object}, so mail also goes to people who have unsubscribed there. {path}</source>
        <translation>Foyer non vede il campo {field} di {object}, quindi le e-mail vanno anche a chi si è disiscritto lì. {path}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Campaign and new leads</source>
        <translation>Campagna e nuovi lead</translation>
    </message>
    <message>
        <source>Campaign of contacts</source>
        <translation>Campagna dei referenti</translation>
    </message>
    <message>
        <source>Campaign, when a push names none</source>
        <translation>Campagna, se l&apos;invio non ne indica una</translation>
    </message>
    <message>
        <source>Member status</source>
        <translation>Stato del membro</translation>
    </message>
    <message>
        <source>Record type of a new lead</source>
        <translation>Tipo di record di un nuovo lead</translation>
    </message>
    <message>
        <source>Owner of a new lead</source>
        <translation>Titolare di un nuovo lead</translation>
    </message>
    <message>
        <source>Assignment rules of the org</source>
        <translation>Regole di assegnazione dell&apos;org</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>The campaign&apos;s own</source>
        <translation>Quello della campagna</translation>
    </message>
    <message>
        <source>The user&apos;s default</source>
        <translation>Il predefinito dell&apos;utente</translation>
    </message>
    <message>
        <source>Who pushes</source>
        <translation>Chi invia</translation>
    </message>
    <message>
        <source>The assignment rules decide</source>
        <translation>Decidono le regole di assegnazione</translation>
    </message>
    <message>
        <source>Bypass them</source>
        <translation>Ignorale</translation>
    </message>
    <message>
        <source>Honour the active one</source>
        <translation>Rispetta quella attiva</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Lead or contact</source>
        <translation>Lead o referente</translation>
    </message>
    <message>
        <source>Undo of a push</source>
        <translation>Annullamento di un invio</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>E-mail in the record</source>
        <translation>E-mail nella scheda</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Other write</source>
        <translation>Altra scrittura</translation>
    </message>
    <message>
        <source>Leads and contacts</source>
        <translation>Lead e referenti</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Workflow steps</source>
        <translation>Passi dei flussi</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>In corso di invio</translation>
    </message>
    <message>
        <source>Sent, being checked</source>
        <translation>Inviato, in verifica</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Waits for your sign-in</source>
        <translation>Attende il tuo accesso</translation>
    </message>
    <message>
        <source>Waits for the daily limit</source>
        <translation>Attende il limite giornaliero</translation>
    </message>
    <message>
        <source>For another org</source>
        <translation>Per un&apos;altra org</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Scartato</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Da {time}</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>provato una volta</translation>
    </message>
    <message>
        <source>tried {n} times</source>
        <translation>provato {n} volte</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>prossimo tentativo tra {time}</translation>
    </message>
    <message>
        <source>It goes out by itself as soon as it can.</source>
        <translation>Parte da solo appena può.</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>È in viaggio.</translation>
    </message>
    <message>
        <source>Its answer was lost. Foyer looks whether it arrived before it sends anything again.</source>
        <translation>La risposta è andata persa. Foyer controlla se è arrivato prima di inviare di nuovo.</translation>
    </message>
    <message>
        <source>Salesforce shows it.</source>
        <translation>Salesforce lo mostra.</translation>
    </message>
    <message>
        <source>It goes out as soon as you have signed in.</source>
        <translation>Parte appena avrai effettuato l’accesso.</translation>
    </message>
    <message>
        <source>It goes out when the org takes calls again.</source>
        <translation>Parte quando l&apos;org accetta di nuovo chiamate.</translation>
    </message>
    <message>
        <source>It is not sent. You can put it back.</source>
        <translation>Non viene inviato. Puoi ripristinarlo.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation>Apri la mappatura</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Send to this org</source>
        <translation>Invia a questa org</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Field of a record</source>
        <translation>Campo di una scheda</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Revoca del consenso</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Nessuna selezione</translation>
    </message>
    <message>
        <source>Choose a row to see what it does and why.</source>
        <translation>Scegli una riga per vedere che cosa fa e perché.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Per te</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Filtra la posta in uscita</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Kind of write</source>
        <translation>Tipo di scrittura</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Outbox items</source>
        <translation>Elementi in uscita</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached. What waits goes out by itself later.</source>
        <translation>Salesforce non è raggiungibile. Ciò che attende partirà da solo più tardi.</translation>
    </message>
    <message>
        <source>Discarded. It is kept under Done.</source>
        <translation>Scartato. Resta sotto Fatto.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>No item in this tab fits the filter.</source>
        <translation>Nessun elemento di questa scheda corrisponde al filtro.</translation>
    </message>
    <message>
        <source>Reading the outbox…</source>
        <translation>Lettura degli elementi in uscita…</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niente da fare per te</translation>
    </message>
    <message>
        <source>What Salesforce refuses appears here, with the reason and what to do.</source>
        <translation>Ciò che Salesforce rifiuta appare qui, con il motivo e che cosa fare.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Niente in attesa</translation>
    </message>
    <message>
        <source>Everything that you sent has gone out.</source>
        <translation>Tutto ciò che hai inviato è partito.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Ancora nessun invio</translation>
    </message>
    <message>
        <source>Pushes, meetings and e-mail appear here.</source>
        <translation>Invii, riunioni ed e-mail appaiono qui.</translation>
    </message>
</context>
<context>
    <name>OutboxViewModel</name>
    <message>
        <source>Open outbox item</source>
        <translation>Apri elemento in uscita</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Choose a record</source>
        <translation>Scegli un record</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Show SOQL</source>
        <translation>Mostra SOQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>SOQL of the list</source>
        <translation>SOQL della lista</translation>
    </message>
    <message>
        <source>The first companies</source>
        <translation>Le prime aziende</translation>
    </message>
    <message>
        <source>no company domain</source>
        <translation>nessun dominio aziendale</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Che cosa vuoi fare?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>{part}: {state}</source>
        <translation>{part}: {state}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source>Looking in Salesforce…</source>
        <translation>Ricerca in Salesforce…</translation>
    </message>
    <message>
        <source>Not looked up yet</source>
        <translation>Non ancora cercato</translation>
    </message>
    <message>
        <source>New lead: nobody has this e-mail</source>
        <translation>Nuovo lead: nessuno ha questa e-mail</translation>
    </message>
    <message>
        <source>Matched by e-mail</source>
        <translation>Trovato tramite e-mail</translation>
    </message>
    <message>
        <source>Matched by e-mail (newest of {n})</source>
        <translation>Trovato tramite e-mail (il più recente di {n})</translation>
    </message>
    <message>
        <source>1 more record with this e-mail</source>
        <translation>1 altro record con questa e-mail</translation>
    </message>
    <message>
        <source>{n} more records with this e-mail</source>
        <translation>Altri {n} record con questa e-mail</translation>
    </message>
    <message>
        <source>1 account with a similar name</source>
        <translation>1 account con un nome simile</translation>
    </message>
    <message>
        <source>{n} accounts with a similar name</source>
        <translation>{n} account con un nome simile</translation>
    </message>
    <message>
        <source>1 open opportunity</source>
        <translation>1 opportunità aperta</translation>
    </message>
    <message>
        <source>{n} open opportunities</source>
        <translation>{n} opportunità aperte</translation>
    </message>
    <message>
        <source>chosen by a rep</source>
        <translation>scelto da un venditore</translation>
    </message>
    <message>
        <source>the contact&apos;s account</source>
        <translation>l&apos;account del referente</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>stesso dominio</translation>
    </message>
    <message>
        <source>same website</source>
        <translation>stesso sito</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>stesso nome</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nome simile</translation>
    </message>
    <message>
        <source>1 field is the same</source>
        <translation>1 campo è uguale</translation>
    </message>
    <message>
        <source>{n} fields are the same</source>
        <translation>{n} campi sono uguali</translation>
    </message>
    <message>
        <source>Left out, since you may not write them: {names}. Admin: Setup &gt; Object Manager &gt; Fields &gt; Set Field-Level Security.</source>
        <translation>Esclusi perché non puoi scriverli: {names}. Amministratore: Setup &gt; Object Manager &gt; Fields &gt; Set Field-Level Security.</translation>
    </message>
    <message>
        <source>No e-mail yet: a person is matched by e-mail.</source>
        <translation>Nessuna e-mail: una persona si trova tramite e-mail.</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached. A push waits and goes out later.</source>
        <translation>Salesforce non è raggiungibile. L&apos;invio aspetta e parte dopo.</translation>
    </message>
    <message>
        <source>Sign in to Salesforce. A push waits until you have.</source>
        <translation>Accedi a Salesforce. L&apos;invio aspetta fino ad allora.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>{object} created</source>
        <translation>{object} creato</translation>
    </message>
    <message>
        <source>{object} updated</source>
        <translation>{object} aggiornato</translation>
    </message>
    <message>
        <source>{object} was up to date</source>
        <translation>{object}: già aggiornato</translation>
    </message>
    <message>
        <source>Not everything was taken</source>
        <translation>Non tutto è stato accettato</translation>
    </message>
    <message>
        <source>Push refused</source>
        <translation>Invio rifiutato</translation>
    </message>
    <message>
        <source>Waiting for you to sign in to Salesforce</source>
        <translation>In attesa del tuo accesso a Salesforce</translation>
    </message>
    <message>
        <source>Waiting to go out</source>
        <translation>In attesa di partire</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Origine del lead</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>kept, set only when created</source>
        <translation>mantenuto, impostato solo alla creazione</translation>
    </message>
    <message>
        <source>kept, Salesforce wins</source>
        <translation>mantenuto, vince Salesforce</translation>
    </message>
    <message>
        <source>kept, filled only where blank</source>
        <translation>mantenuto, compilato solo se vuoto</translation>
    </message>
    <message>
        <source>{why}; visitor: {value}</source>
        <translation>{why}; visitatore: {value}</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>cognome</translation>
    </message>
    <message>
        <source>company</source>
        <translation>azienda</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>A new lead needs: {names}. Fill it in under Details.</source>
        <translation>Un nuovo lead richiede: {names}. Compila in Dettagli.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
</context>
<context>
    <name>PushCard</name>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
    <message>
        <source>Fields of the push</source>
        <translation>Campi dell&apos;invio</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Transcript as task</source>
        <translation>Trascrizione come attività</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>Nessuna campagna</translation>
    </message>
</context>
<context>
    <name>PushViewModel</name>
    <message>
        <source>Push to Salesforce</source>
        <translation>Invio a Salesforce</translation>
    </message>
    <message>
        <source>Choose a record</source>
        <translation>Scegli un record</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Scegli un account</translation>
    </message>
    <message>
        <source>Undo push</source>
        <translation>Annullamento dell&apos;invio</translation>
    </message>
    <message>
        <source>Discard push</source>
        <translation>Eliminazione dell&apos;invio</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
    <message>
        <source>Ask Salesforce</source>
        <translation>Richiesta a Salesforce</translation>
    </message>
    <message>
        <source>Push again</source>
        <translation>Nuovo invio</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Signed in as {name}</source>
        <translation>Accesso come {name}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Fields that cannot be mapped</source>
        <translation>Campi che non si possono mappare</translation>
    </message>
    <message>
        <source>Fields that you do not see</source>
        <translation>Campi che non vedi</translation>
    </message>
    <message>
        <source>Copy for an admin</source>
        <translation>Copia per un amministratore</translation>
    </message>
    <message>
        <source>Hidden by field-level security</source>
        <translation>Nascosti dalla sicurezza a livello di campo</translation>
    </message>
    <message>
        <source>Cannot be mapped</source>
        <translation>Non si possono mappare</translation>
    </message>
    <message>
        <source>None that Foyer knows of.</source>
        <translation>Nessuno che Foyer conosca.</translation>
    </message>
</context>
<context>
    <name>RelatedBox</name>
    <message>
        <source>Whether there has to be one</source>
        <translation>Se deve essercene uno</translation>
    </message>
    <message>
        <source>Remove the related object</source>
        <translation>Togli l&apos;oggetto collegato</translation>
    </message>
    <message>
        <source>Has at least one of</source>
        <translation>Ha almeno uno tra</translation>
    </message>
    <message>
        <source>Has none of</source>
        <translation>Non ha nessuno tra</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Undo waits to go out.</source>
        <translation>L&apos;annullamento aspetta di partire.</translation>
    </message>
    <message>
        <source>Undone: the values from before are back.</source>
        <translation>Annullato: sono tornati i valori di prima.</translation>
    </message>
    <message>
        <source>Use {record}</source>
        <translation>Usa {record}</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Push again.</source>
        <translation>Invia di nuovo.</translation>
    </message>
    <message>
        <source>Lead when a visitor books a meeting</source>
        <translation>Lead quando un visitatore fissa un incontro</translation>
    </message>
    <message>
        <source>Lead when a visitor speaks to a rep</source>
        <translation>Lead quando un visitatore parla con un venditore</translation>
    </message>
    <message>
        <source>Lead when an identified visitor&apos;s session ends</source>
        <translation>Lead quando finisce la sessione di un visitatore identificato</translation>
    </message>
    <message>
        <source>Your Salesforce session ended.</source>
        <translation>La sessione di Salesforce è terminata.</translation>
    </message>
    <message>
        <source>Sign in to Salesforce again.</source>
        <translation>Accedi di nuovo a Salesforce.</translation>
    </message>
    <message>
        <source>This user or edition may not use the API.</source>
        <translation>Questo utente o questa edizione non può usare l&apos;API.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right API Enabled.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto API Enabled.</translation>
    </message>
    <message>
        <source>Salesforce is not answering.</source>
        <translation>Salesforce non risponde.</translation>
    </message>
    <message>
        <source>Foyer tries again by itself.</source>
        <translation>Foyer riprova da solo.</translation>
    </message>
    <message>
        <source>Salesforce is in maintenance.</source>
        <translation>Salesforce è in manutenzione.</translation>
    </message>
    <message>
        <source>Salesforce is in maintenance and takes no changes.</source>
        <translation>Salesforce è in manutenzione e non accetta modifiche.</translation>
    </message>
    <message>
        <source>Your org has used up its Salesforce calls for the day.</source>
        <translation>La tua org ha esaurito le chiamate a Salesforce per oggi.</translation>
    </message>
    <message>
        <source>Foyer tries again later; your admin sees the use under Setup &gt; Company Information, and can buy more.</source>
        <translation>Foyer riprova più tardi; l&apos;amministratore vede l&apos;utilizzo in Setup &gt; Company Information e può acquistarne altre.</translation>
    </message>
    <message>
        <source>Salesforce took too long.</source>
        <translation>Salesforce ha impiegato troppo tempo.</translation>
    </message>
    <message>
        <source>Another change to this record is running.</source>
        <translation>È in corso un&apos;altra modifica di questo record.</translation>
    </message>
    <message>
        <source>Salesforce requires {field}.</source>
        <translation>Salesforce richiede {field}.</translation>
    </message>
    <message>
        <source>Fill it in and push again.</source>
        <translation>Compila il campo e invia di nuovo.</translation>
    </message>
    <message>
        <source>{field} is too long{limit}.</source>
        <translation>{field}: testo troppo lungo{limit}.</translation>
    </message>
    <message>
        <source>: it allows {number} characters</source>
        <translation>: sono ammessi {number} caratteri</translation>
    </message>
    <message>
        <source>Shorten it and push again.</source>
        <translation>Accorcialo e invia di nuovo.</translation>
    </message>
    <message>
        <source>Salesforce takes this for no e-mail address.</source>
        <translation>Per Salesforce questo non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Correct it and push again.</source>
        <translation>Correggi e invia di nuovo.</translation>
    </message>
    <message>
        <source>The number in {field} is too large or too small.</source>
        <translation>Il numero in {field} è troppo grande o troppo piccolo.</translation>
    </message>
    <message>
        <source>{field} holds the wrong kind of value.</source>
        <translation>{field}: il tipo di valore è sbagliato.</translation>
    </message>
    <message>
        <source>Mend the field mapping in Settings.</source>
        <translation>Correggi la mappatura dei campi nelle Impostazioni.</translation>
    </message>
    <message>
        <source>{field} does not allow this value: {message}.</source>
        <translation>{field} non ammette questo valore: {message}.</translation>
    </message>
    <message>
        <source>Choose one of its values and push again.</source>
        <translation>Scegli uno dei valori ammessi e invia di nuovo.</translation>
    </message>
    <message>
        <source>A rule of your org says: “{message}”</source>
        <translation>Una regola della tua org dice: “{message}”</translation>
    </message>
    <message>
        <source>Change the values, or ask your admin about the rule.</source>
        <translation>Cambia i valori o chiedi all&apos;amministratore della regola.</translation>
    </message>
    <message>
        <source>A lookup filter of your org says: “{message}”</source>
        <translation>Un filtro di ricerca della tua org dice: “{message}”</translation>
    </message>
    <message>
        <source>Change the value, or ask your admin.</source>
        <translation>Cambia il valore o chiedi all&apos;amministratore.</translation>
    </message>
    <message>
        <source>{field} contradicts another value: {message}.</source>
        <translation>{field} contraddice un altro valore: {message}.</translation>
    </message>
    <message>
        <source>An automation of your org failed: “{message}”</source>
        <translation>Un&apos;automazione della tua org non è riuscita: “{message}”</translation>
    </message>
    <message>
        <source>Show this text to your Salesforce admin.</source>
        <translation>Mostra questo testo all&apos;amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>You may not create this kind of record: {message}.</source>
        <translation>Non puoi creare questo tipo di record: {message}.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right Create on it.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto Create su di esso.</translation>
    </message>
    <message>
        <source>Your org did not let this record be saved: “{message}”</source>
        <translation>La tua org non ha permesso di salvare questo record: “{message}”</translation>
    </message>
    <message>
        <source>Show this text to your Salesforce admin: an automation, or the right to create it.</source>
        <translation>Mostra questo testo all&apos;amministratore di Salesforce: un&apos;automazione, o il diritto di crearlo.</translation>
    </message>
    <message>
        <source>A mapped field does not exist, or you may not see it: {message}.</source>
        <translation>Un campo mappato non esiste o non puoi vederlo: {message}.</translation>
    </message>
    <message>
        <source>Admin: Setup &gt; Object Manager &gt; the object &gt; Fields &gt; Set Field-Level Security.</source>
        <translation>Amministratore: Setup &gt; Object Manager &gt; l&apos;oggetto &gt; Fields &gt; Set Field-Level Security.</translation>
    </message>
    <message>
        <source>You may not write {field}.</source>
        <translation>Non puoi scrivere {field}.</translation>
    </message>
    <message>
        <source>Admin: Setup &gt; Object Manager &gt; the object &gt; Fields &gt; Set Field-Level Security &gt; Edit.</source>
        <translation>Amministratore: Setup &gt; Object Manager &gt; l&apos;oggetto &gt; Fields &gt; Set Field-Level Security &gt; Edit.</translation>
    </message>
    <message>
        <source>{field} can be set only when a record is made.</source>
        <translation>{field} si può impostare solo alla creazione del record.</translation>
    </message>
    <message>
        <source>You may not see this kind of record: {message}.</source>
        <translation>Non puoi vedere questo tipo di record: {message}.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right Read on it.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto Read su di esso.</translation>
    </message>
    <message>
        <source>{linked} is not in this org, or you may not see it.</source>
        <translation>{linked}: non è in questa org o non puoi vederlo.</translation>
    </message>
    <message>
        <source>Choose it again; after a move to another org every id has to be chosen anew.</source>
        <translation>Sceglilo di nuovo; dopo il passaggio a un&apos;altra org ogni id va scelto da capo.</translation>
    </message>
    <message>
        <source>You may not use {linked}.</source>
        <translation>Non puoi usare: {linked}.</translation>
    </message>
    <message>
        <source>Ask your admin to share it with you, or for the right Edit on Campaign.</source>
        <translation>Chiedi all&apos;amministratore di condividerlo con te, o il diritto Edit su Campaign.</translation>
    </message>
    <message>
        <source>You may not change this record.</source>
        <translation>Non puoi modificare questo record.</translation>
    </message>
    <message>
        <source>Ask its owner or your admin.</source>
        <translation>Chiedi al titolare o all&apos;amministratore.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Non puoi farlo.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>{field} holds no id of the right kind: {linked}.</source>
        <translation>{field} non contiene un id del tipo giusto: {linked}.</translation>
    </message>
    <message>
        <source>Choose the record again, or mend the field mapping in Settings.</source>
        <translation>Scegli di nuovo il record o correggi la mappatura dei campi nelle Impostazioni.</translation>
    </message>
    <message>
        <source>{field} holds no id of the right kind.</source>
        <translation>{field} non contiene un id del tipo giusto.</translation>
    </message>
    <message>
        <source>Choose the record again.</source>
        <translation>Scegli di nuovo il record.</translation>
    </message>
    <message>
        <source>The owner is no active user: {linked}.</source>
        <translation>Il titolare non è un utente attivo: {linked}.</translation>
    </message>
    <message>
        <source>Choose another owner.</source>
        <translation>Scegli un altro titolare.</translation>
    </message>
    <message>
        <source>The record was deleted or merged.</source>
        <translation>Il record è stato eliminato o unito.</translation>
    </message>
    <message>
        <source>The record is not there any more.</source>
        <translation>Il record non c&apos;è più.</translation>
    </message>
    <message>
        <source>The record is waiting for an approval.</source>
        <translation>Il record è in attesa di un&apos;approvazione.</translation>
    </message>
    <message>
        <source>Push again when it is approved.</source>
        <translation>Invia di nuovo quando è approvato.</translation>
    </message>
    <message>
        <source>This lead was converted.</source>
        <translation>Questo lead è stato convertito.</translation>
    </message>
    <message>
        <source>Push again: its contact is used.</source>
        <translation>Invia di nuovo: verrà usato il suo referente.</translation>
    </message>
    <message>
        <source>Salesforce knows this person already.</source>
        <translation>Salesforce conosce già questa persona.</translation>
    </message>
    <message>
        <source>Choose one of the records, or create a new one anyway.</source>
        <translation>Scegli uno dei record o creane comunque uno nuovo.</translation>
    </message>
    <message>
        <source>It is there already: {message}.</source>
        <translation>Esiste già: {message}.</translation>
    </message>
    <message>
        <source>Open that record.</source>
        <translation>Apri quel record.</translation>
    </message>
    <message>
        <source>Several records share this key.</source>
        <translation>Più record hanno la stessa chiave.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Scegline uno.</translation>
    </message>
    <message>
        <source>Foyer asked Salesforce wrongly: {message}.</source>
        <translation>La richiesta di Foyer a Salesforce era sbagliata: {message}.</translation>
    </message>
    <message>
        <source>Report this to us.</source>
        <translation>Segnalacelo.</translation>
    </message>
    <message>
        <source>This was not done, because a step before it failed.</source>
        <translation>Non è stato fatto, perché un passo precedente non è riuscito.</translation>
    </message>
    <message>
        <source>This was taken back, because another step failed.</source>
        <translation>È stato annullato, perché un altro passo non è riuscito.</translation>
    </message>
    <message>
        <source>Your org&apos;s storage is full.</source>
        <translation>Lo spazio della tua org è esaurito.</translation>
    </message>
    <message>
        <source>Your company&apos;s rules bar this now.</source>
        <translation>Le regole della tua azienda ora lo impediscono.</translation>
    </message>
    <message>
        <source>You may not use Salesforce at this hour.</source>
        <translation>Non puoi usare Salesforce a quest&apos;ora.</translation>
    </message>
    <message>
        <source>You may not use Salesforce from this network.</source>
        <translation>Non puoi usare Salesforce da questa rete.</translation>
    </message>
    <message>
        <source>Connect to your company&apos;s network or VPN.</source>
        <translation>Collegati alla rete o alla VPN della tua azienda.</translation>
    </message>
    <message>
        <source>This version of Foyer is too old for Salesforce.</source>
        <translation>Questa versione di Foyer è troppo vecchia per Salesforce.</translation>
    </message>
    <message>
        <source>Update Foyer.</source>
        <translation>Aggiorna Foyer.</translation>
    </message>
    <message>
        <source>Foyer asked Salesforce for too much at once.</source>
        <translation>Foyer ha chiesto troppo a Salesforce in una volta.</translation>
    </message>
    <message>
        <source>Someone changed the record meanwhile.</source>
        <translation>Nel frattempo qualcuno ha modificato il record.</translation>
    </message>
    <message>
        <source>Salesforce failed: “{message}”</source>
        <translation>Errore di Salesforce: “{message}”</translation>
    </message>
    <message>
        <source>Foyer tries again; give the number to Salesforce support.</source>
        <translation>Foyer riprova; comunica il numero all&apos;assistenza Salesforce.</translation>
    </message>
    <message>
        <source>Salesforce is busy with long requests of your org.</source>
        <translation>Salesforce è occupato con lunghe richieste della tua org.</translation>
    </message>
    <message>
        <source>Salesforce refused: “{message}”</source>
        <translation>Salesforce ha rifiutato: “{message}”</translation>
    </message>
    <message>
        <source>Salesforce does not let you in from this network. Connect to your company&apos;s VPN, or ask your Salesforce admin: Setup &gt; Profiles &gt; yours &gt; Login IP Ranges, and the IP Relaxation of the app Foyer.</source>
        <translation>Salesforce non ti lascia entrare da questa rete. Collegati alla VPN della tua azienda o chiedi all&apos;amministratore di Salesforce: Setup &gt; Profiles &gt; il tuo &gt; Login IP Ranges, e la IP Relaxation dell&apos;app Foyer.</translation>
    </message>
    <message>
        <source>You may not use Salesforce at this hour. Ask your Salesforce admin: Login Hours of your profile.</source>
        <translation>Non puoi usare Salesforce a quest&apos;ora. Chiedi all&apos;amministratore di Salesforce: Login Hours del tuo profilo.</translation>
    </message>
    <message>
        <source>Your Salesforce user is switched off. Ask your Salesforce admin: Setup &gt; Users.</source>
        <translation>Il tuo utente di Salesforce è disattivato. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Users.</translation>
    </message>
    <message>
        <source>Your Salesforce org is locked, closed or suspended.</source>
        <translation>La tua org di Salesforce è bloccata, chiusa o sospesa.</translation>
    </message>
    <message>
        <source>The app is not approved in your org. Ask your Salesforce admin: Setup &gt; Connected Apps OAuth Usage &gt; Foyer &gt; Install.</source>
        <translation>L&apos;app non è approvata nella tua org. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Connected Apps OAuth Usage &gt; Foyer &gt; Install.</translation>
    </message>
    <message>
        <source>Your admin has not let you use this app. Ask your Salesforce admin: Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; Manage Profiles.</source>
        <translation>L&apos;amministratore non ti ha autorizzato a usare questa app. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; Manage Profiles.</translation>
    </message>
    <message>
        <source>You have not allowed Foyer yet, or the approval was taken back. Connect again and choose Allow.</source>
        <translation>Non hai ancora autorizzato Foyer, o l&apos;autorizzazione è stata revocata. Collegati di nuovo e scegli Allow.</translation>
    </message>
    <message>
        <source>Your Salesforce user may not sign in. Ask your Salesforce admin: Setup &gt; Login History says why.</source>
        <translation>Il tuo utente di Salesforce non può accedere. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Login History dice perché.</translation>
    </message>
    <message>
        <source>The login address does not belong to your user. Choose production, sandbox or your company&apos;s domain in Settings.</source>
        <translation>L&apos;indirizzo di accesso non appartiene al tuo utente. Scegli produzione, sandbox o il dominio della tua azienda nelle Impostazioni.</translation>
    </message>
    <message>
        <source>The sign-in took too long, or its answer was used already. Connect again.</source>
        <translation>L&apos;accesso ha richiesto troppo tempo, o la sua risposta è già stata usata. Collegati di nuovo.</translation>
    </message>
    <message>
        <source>The sign-in was mixed up. Connect again.</source>
        <translation>L&apos;accesso si è confuso. Collegati di nuovo.</translation>
    </message>
    <message>
        <source>Your Salesforce sign-in is no longer valid. Sign in to Salesforce again.</source>
        <translation>Il tuo accesso a Salesforce non è più valido. Accedi di nuovo a Salesforce.</translation>
    </message>
    <message>
        <source>You declined in Salesforce. Connect again and choose Allow.</source>
        <translation>Hai rifiutato in Salesforce. Collegati di nuovo e scegli Allow.</translation>
    </message>
    <message>
        <source>The org does not know Foyer&apos;s address on this computer. Ask your admin to register http://localhost:17171/callback and the other four in the app.</source>
        <translation>L&apos;org non conosce l&apos;indirizzo di Foyer su questo computer. Chiedi all&apos;amministratore di registrare http://localhost:17171/callback e gli altri quattro nell&apos;app.</translation>
    </message>
    <message>
        <source>The org does not know Foyer&apos;s client id. Check it in Settings.</source>
        <translation>L&apos;org non conosce il client id di Foyer. Controllalo nelle Impostazioni.</translation>
    </message>
    <message>
        <source>The app in your org does not allow this kind of sign-in. Ask your Salesforce admin to allow the Authorization Code flow with PKCE, and refresh tokens.</source>
        <translation>L&apos;app nella tua org non permette questo tipo di accesso. Chiedi all&apos;amministratore di Salesforce di permettere il flusso Authorization Code con PKCE e i refresh token.</translation>
    </message>
    <message>
        <source>The app in your org lacks a scope. Ask your Salesforce admin to give it api, refresh_token and openid.</source>
        <translation>All&apos;app nella tua org manca uno scope. Chiedi all&apos;amministratore di Salesforce di darle api, refresh_token e openid.</translation>
    </message>
    <message>
        <source>Salesforce has had too many sign-ins just now. Foyer tries again.</source>
        <translation>Salesforce ha ricevuto troppi accessi in questo momento. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce failed just now. Foyer tries again.</source>
        <translation>Salesforce ha avuto un errore in questo momento. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce is not answering. Foyer tries again.</source>
        <translation>Salesforce non risponde. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce did not sign you in. It said: {message}.</source>
        <translation>Salesforce non ti ha fatto accedere. Ha detto: {message}.</translation>
    </message>
    <message>
        <source>{rep} is pushing this visitor now. Foyer goes on right after.</source>
        <translation>{rep} sta inviando questo visitatore. Foyer prosegue subito dopo.</translation>
    </message>
    <message>
        <source>A person is matched by e-mail, and there is none. Fill it in and push again.</source>
        <translation>Una persona si riconosce dall&apos;e-mail, che qui manca. Compila il campo e invia di nuovo.</translation>
    </message>
    <message>
        <source>Salesforce does not show what was written yet. Foyer looks again by itself.</source>
        <translation>Salesforce non mostra ancora ciò che è stato scritto. Foyer ricontrolla da solo.</translation>
    </message>
    <message>
        <source>Salesforce made the lead {record}, but does not show it to you: somebody else may own it now, or it was deleted. Ask your Salesforce admin to share it with you, then push again.</source>
        <translation>Salesforce ha creato il lead {record}, ma non te lo mostra: forse ora è di qualcun altro, o è stato eliminato. Chiedi all&apos;amministratore di Salesforce di condividerlo con te, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>This was meant for another Salesforce org than the one that you are signed in to. Sign in to that org, or push again to send it to this one.</source>
        <translation>Era destinato a un&apos;altra org di Salesforce, diversa da quella a cui hai fatto l&apos;accesso. Accedi a quella org, o invia di nuovo per mandarlo a questa.</translation>
    </message>
    <message>
        <source>Salesforce requires a {field} for a new lead.</source>
        <translation>Salesforce richiede {field} per un nuovo lead.</translation>
    </message>
    <message>
        <source>Another rep</source>
        <translation>Un altro collega</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Un campo</translation>
    </message>
    <message>
        <source>A linked record</source>
        <translation>Un record collegato</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nient&apos;altro</translation>
    </message>
    <message>
        <source>The account {id}</source>
        <translation>L&apos;account {id}</translation>
    </message>
    <message>
        <source>The contact {id}</source>
        <translation>Il referente {id}</translation>
    </message>
    <message>
        <source>The user {id}</source>
        <translation>L&apos;utente {id}</translation>
    </message>
    <message>
        <source>The opportunity {id}</source>
        <translation>L&apos;opportunità {id}</translation>
    </message>
    <message>
        <source>The org {id}</source>
        <translation>L&apos;org {id}</translation>
    </message>
    <message>
        <source>The queue {id}</source>
        <translation>La coda {id}</translation>
    </message>
    <message>
        <source>The lead {id}</source>
        <translation>Il lead {id}</translation>
    </message>
    <message>
        <source>The task {id}</source>
        <translation>L&apos;attività {id}</translation>
    </message>
    <message>
        <source>The event {id}</source>
        <translation>L&apos;evento {id}</translation>
    </message>
    <message>
        <source>The campaign member {id}</source>
        <translation>Il membro della campagna {id}</translation>
    </message>
    <message>
        <source>The record type {id}</source>
        <translation>Il tipo di record {id}</translation>
    </message>
    <message>
        <source>The campaign {id}</source>
        <translation>La campagna {id}</translation>
    </message>
    <message>
        <source>The owner {id}</source>
        <translation>Il titolare {id}</translation>
    </message>
    <message>
        <source>The person {id}</source>
        <translation>La persona {id}</translation>
    </message>
    <message>
        <source>The linked record {id}</source>
        <translation>Il record collegato {id}</translation>
    </message>
    <message>
        <source>Nobody can be pushed.</source>
        <translation>Non si può inviare nessuno.</translation>
    </message>
    <message>
        <source>Contacts are missed.</source>
        <translation>I referenti non vengono trovati.</translation>
    </message>
    <message>
        <source>Companies are not matched, and account fields are not written.</source>
        <translation>Le aziende non vengono abbinate e i campi dell&apos;account non vengono scritti.</translation>
    </message>
    <message>
        <source>Deals are not shown.</source>
        <translation>Le trattative non vengono mostrate.</translation>
    </message>
    <message>
        <source>Nobody joins a campaign.</source>
        <translation>Nessuno viene aggiunto a una campagna.</translation>
    </message>
    <message>
        <source>Chats are not filed.</source>
        <translation>Le chat non vengono archiviate.</translation>
    </message>
    <message>
        <source>Meetings are not filed.</source>
        <translation>Gli incontri non vengono archiviati.</translation>
    </message>
    <message>
        <source>E-mails are filed as tasks instead.</source>
        <translation>Le e-mail vengono invece archiviate come attività.</translation>
    </message>
    <message>
        <source>Salesforce answers this user&apos;s calls.</source>
        <translation>Salesforce risponde alle chiamate di questo utente.</translation>
    </message>
    <message>
        <source>Salesforce has not answered yet.</source>
        <translation>Salesforce non ha ancora risposto.</translation>
    </message>
    <message>
        <source>Salesforce refuses every call: API_DISABLED_FOR_ORG.</source>
        <translation>Salesforce rifiuta ogni chiamata: API_DISABLED_FOR_ORG.</translation>
    </message>
    <message>
        <source>Essentials and some Professional orgs have no API at all.</source>
        <translation>Le org Essentials e alcune Professional non hanno affatto l&apos;API.</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>Impossibile leggere {name}.</translation>
    </message>
    <message>
        <source>{name} is not visible to this user.</source>
        <translation>{name} non è visibile a questo utente.</translation>
    </message>
    <message>
        <source>Setup &gt; Enhanced Email: on. Without it Foyer files e-mails as tasks.</source>
        <translation>Setup &gt; Enhanced Email: attivo. Senza, Foyer archivia le e-mail come attività.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; Object Settings &gt; Campaigns: Edit (members follow it).</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; Object Settings &gt; Campaigns: Edit (vale anche per i membri).</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; Object Settings &gt; {title}: {rights}.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; Object Settings &gt; {title}: {rights}.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; {title}: on.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; {title}: attivo.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; View and Edit Converted Leads: off.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; View and Edit Converted Leads: disattivato.</translation>
    </message>
    <message>
        <source>{there} of {all} rights are there.</source>
        <translation>Diritti presenti: {there} su {all}.</translation>
    </message>
    <message>
        <source>Not there: {rights}.</source>
        <translation>Mancano: {rights}.</translation>
    </message>
    <message>
        <source>These fields are left out of pushes.</source>
        <translation>Questi campi restano fuori dagli invii.</translation>
    </message>
    <message>
        <source>Dashboards miss these columns.</source>
        <translation>Ai cruscotti mancano queste colonne.</translation>
    </message>
    <message>
        <source>Not visible: {fields}.</source>
        <translation>Non visibili: {fields}.</translation>
    </message>
    <message>
        <source>All {number} are visible.</source>
        <translation>Tutti visibili: {number}.</translation>
    </message>
    <message>
        <source>Setup &gt; Object Manager &gt; {name} &gt; Fields &amp; Relationships &gt; {fields} &gt; Set Field-Level Security: Visible, and not Read-Only.</source>
        <translation>Setup &gt; Object Manager &gt; {name} &gt; Fields &amp; Relationships &gt; {fields} &gt; Set Field-Level Security: Visible e non Read-Only.</translation>
    </message>
    <message>
        <source>The org does not tell whether it is on.</source>
        <translation>L&apos;org non dice se è attivo.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>È disattivato.</translation>
    </message>
    <message>
        <source>It is on: a converted lead could be changed where its contact should be.</source>
        <translation>È attivo: potrebbe essere modificato un lead convertito al posto del suo referente.</translation>
    </message>
    <message>
        <source>The user&apos;s record does not tell.</source>
        <translation>Il record dell&apos;utente non lo dice.</translation>
    </message>
    <message>
        <source>Campaigns cannot be changed.</source>
        <translation>Le campagne non si possono modificare.</translation>
    </message>
    <message>
        <source>Setup &gt; Users &gt; this user &gt; Edit &gt; Marketing User: on.</source>
        <translation>Setup &gt; Users &gt; questo utente &gt; Edit &gt; Marketing User: attivo.</translation>
    </message>
    <message>
        <source>Not all of its objects could be read.</source>
        <translation>Non tutti i suoi oggetti si sono potuti leggere.</translation>
    </message>
    <message>
        <source>Lists cannot be filtered by related objects.</source>
        <translation>Le liste non si possono filtrare per oggetti collegati.</translation>
    </message>
    <message>
        <source>Cannot be seen: no field of it is visible to this user.</source>
        <translation>Non si può vedere: nessun suo campo è visibile a questo utente.</translation>
    </message>
    <message>
        <source>{known} is there, and this user is {wrong}.</source>
        <translation>{known} è presente, e questo utente {wrong}.</translation>
    </message>
    <message>
        <source>{known} is there; this user is {told}.</source>
        <translation>{known} è presente; questo utente {told}.</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>non è attivo</translation>
    </message>
    <message>
        <source>not SSO-enabled</source>
        <translation>non è abilitato a SSO</translation>
    </message>
    <message>
        <source>not active and not SSO-enabled</source>
        <translation>non è attivo né abilitato a SSO</translation>
    </message>
    <message>
        <source>SSO-enabled</source>
        <translation>è abilitato a SSO</translation>
    </message>
    <message>
        <source>active; the org does not tell about single sign-on</source>
        <translation>è attivo; l&apos;org non dice nulla del single sign-on</translation>
    </message>
    <message>
        <source>Setup &gt; Users &gt; this user: Active; Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; Is Single Sign-On Enabled: on; and link the user in the connector.</source>
        <translation>Setup &gt; Users &gt; questo utente: Active; Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; Is Single Sign-On Enabled: attivo; e collega l&apos;utente nel connettore.</translation>
    </message>
    <message>
        <source>Access Activities is on.</source>
        <translation>Access Activities è attivo.</translation>
    </message>
    <message>
        <source>Access Activities is off.</source>
        <translation>Access Activities è disattivato.</translation>
    </message>
    <message>
        <source>Edit Tasks is on.</source>
        <translation>Edit Tasks è attivo.</translation>
    </message>
    <message>
        <source>Edit Tasks is off.</source>
        <translation>Edit Tasks è disattivato.</translation>
    </message>
    <message>
        <source>Edit Events is on.</source>
        <translation>Edit Events è attivo.</translation>
    </message>
    <message>
        <source>Edit Events is off.</source>
        <translation>Edit Events è disattivato.</translation>
    </message>
    <message>
        <source>Marketing User is on.</source>
        <translation>Marketing User è attivo.</translation>
    </message>
    <message>
        <source>Marketing User is off.</source>
        <translation>Marketing User è disattivato.</translation>
    </message>
    <message>
        <source>Nothing is pushed to Salesforce. Add the step that pushes the person.</source>
        <translation>Non viene inviato nulla a Salesforce. Aggiungi il passo che invia la persona.</translation>
    </message>
    <message>
        <source>The campaigns and users of this workflow belong to another Salesforce org. Open it in the settings, choose them anew and save it.</source>
        <translation>Le campagne e gli utenti di questo flusso appartengono a un&apos;altra org di Salesforce. Aprilo nelle impostazioni, sceglili di nuovo e salvalo.</translation>
    </message>
    <message>
        <source>A workflow may have at most {number} steps.</source>
        <translation>Un flusso può avere al massimo {number} passi.</translation>
    </message>
    <message>
        <source>Give the workflow a name.</source>
        <translation>Dai un nome al flusso.</translation>
    </message>
    <message>
        <source>This version of Foyer does not know the trigger &quot;{trigger}&quot;.</source>
        <translation>Questa versione di Foyer non conosce l&apos;evento &quot;{trigger}&quot;.</translation>
    </message>
    <message>
        <source>Choose another one, or update Foyer.</source>
        <translation>Scegline un altro o aggiorna Foyer.</translation>
    </message>
    <message>
        <source>There is no visitor field &quot;{field}&quot;.</source>
        <translation>Non esiste il campo del visitatore &quot;{field}&quot;.</translation>
    </message>
    <message>
        <source>Choose the visitor field that has to change.</source>
        <translation>Scegli il campo del visitatore che deve cambiare.</translation>
    </message>
    <message>
        <source>The delay must lie between nothing and 30 days.</source>
        <translation>L&apos;attesa deve stare tra zero e 30 giorni.</translation>
    </message>
    <message>
        <source>Write what the alert shall say.</source>
        <translation>Scrivi che cosa deve dire l&apos;avviso.</translation>
    </message>
    <message>
        <source>Choose the campaign.</source>
        <translation>Scegli la campagna.</translation>
    </message>
    <message>
        <source>The campaign {campaign} is not in this org, not active, or you may not see it.</source>
        <translation>La campagna {campaign} non è in questa org, non è attiva o non puoi vederla.</translation>
    </message>
    <message>
        <source>Choose the field to set.</source>
        <translation>Scegli il campo da impostare.</translation>
    </message>
    <message>
        <source>The field {field} is not in the mapping.</source>
        <translation>Il campo {field} non è nella mappatura.</translation>
    </message>
    <message>
        <source>Map it first, or choose another one.</source>
        <translation>Mappalo prima, o scegline un altro.</translation>
    </message>
    <message>
        <source>Write the task&apos;s subject.</source>
        <translation>Scrivi l&apos;oggetto dell&apos;attività.</translation>
    </message>
    <message>
        <source>The task&apos;s subject may have at most {number} letters.</source>
        <translation>L&apos;oggetto dell&apos;attività può avere al massimo {number} lettere.</translation>
    </message>
    <message>
        <source>A task is due between today and a year from now.</source>
        <translation>La scadenza di un&apos;attività va da oggi a un anno da oggi.</translation>
    </message>
    <message>
        <source>Choose the owner.</source>
        <translation>Scegli il titolare.</translation>
    </message>
    <message>
        <source>The user {user} is not in this org, or not active.</source>
        <translation>L&apos;utente {user} non è in questa org o non è attivo.</translation>
    </message>
    <message>
        <source>&quot;{step}&quot; comes before the push: a new person is not there yet.</source>
        <translation>&quot;{step}&quot; viene prima dell&apos;invio: una persona nuova non c&apos;è ancora.</translation>
    </message>
</context>
<context>
    <name>Salesforce</name>
    <message>
        <source>Not connected</source>
        <translation>Non connesso</translation>
    </message>
    <message>
        <source>Connected to {org} (sandbox)</source>
        <translation>Connesso a {org} (sandbox)</translation>
    </message>
    <message>
        <source>Connected to {org}</source>
        <translation>Connesso a {org}</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Ultimo scambio</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>{n} waiting in the outbox</source>
        <translation>{n} in attesa in uscita</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>niente in attesa</translation>
    </message>
    <message>
        <source>{used} of {most} ({percent} %)</source>
        <translation>{used} di {most} ({percent} %)</translation>
    </message>
    <message>
        <source>by everybody in the org, in 24 hours</source>
        <translation>di tutta l&apos;org, in 24 ore</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chiamate</translation>
    </message>
    <message>
        <source>The org&apos;s calls for the day are used up. Everything waits; Foyer looks again at {time}.</source>
        <translation>Le chiamate giornaliere dell&apos;org sono esaurite. Tutto attende; Foyer riprova alle {time}.</translation>
    </message>
    <message>
        <source>The org&apos;s calls for the day are nearly used up. What you click goes out; background work waits and looks again at {time}.</source>
        <translation>Le chiamate giornaliere dell&apos;org sono quasi esaurite. Ciò che clicchi parte; il lavoro in background attende e riprova alle {time}.</translation>
    </message>
    <message>
        <source>Connected as {user}, not as {rep}: records show {user} as the one who wrote them.</source>
        <translation>Connesso come {user}, non come {rep}: nei record risulta che li ha scritti {user}.</translation>
    </message>
    <message>
        <source>{n} mapping pages</source>
        <translation>{n} pagine di mappatura</translation>
    </message>
    <message>
        <source>{n} workflows</source>
        <translation>{n} flussi di lavoro</translation>
    </message>
    <message>
        <source>{n} lists</source>
        <translation>{n} elenchi</translation>
    </message>
    <message>
        <source>{n} org settings</source>
        <translation>{n} impostazioni dell&apos;org</translation>
    </message>
    <message>
        <source>Another org is connected than before ({org}). Ids that are stored for the old one mean nothing here. To be validated again: {what}.</source>
        <translation>È connessa un&apos;altra org rispetto a prima ({org}). Gli id salvati per quella vecchia qui non valgono. Da convalidare di nuovo: {what}.</translation>
    </message>
    <message>
        <source>waiting pushes</source>
        <translation>invii in attesa</translation>
    </message>
    <message>
        <source>Lost since the last check: {rights}.</source>
        <translation>Persi dall&apos;ultimo controllo: {rights}.</translation>
    </message>
    <message>
        <source>Reading your rights in Salesforce…</source>
        <translation>Lettura dei tuoi diritti in Salesforce…</translation>
    </message>
    <message>
        <source>Not checked yet. Connect first.</source>
        <translation>Non ancora controllati. Prima connettiti.</translation>
    </message>
    <message>
        <source>Every right is there. Checked {when}.</source>
        <translation>Ci sono tutti i diritti. Controllo: {when}.</translation>
    </message>
    <message>
        <source>1 point to look at. Checked {when}.</source>
        <translation>1 punto da guardare. Controllo: {when}.</translation>
    </message>
    <message>
        <source>{n} points to look at. Checked {when}.</source>
        <translation>{n} punti da guardare. Controllo: {when}.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in ordine</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>da guardare</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Mapped fields of Lead</source>
        <translation>Campi mappati di Lead</translation>
    </message>
    <message>
        <source>Mapped fields of Contact</source>
        <translation>Campi mappati di Contact</translation>
    </message>
    <message>
        <source>Dashboard fields of Account</source>
        <translation>Campi del cruscotto di Account</translation>
    </message>
    <message>
        <source>Dashboard fields of Opportunity</source>
        <translation>Campi del cruscotto di Opportunity</translation>
    </message>
    <message>
        <source>Filters over related objects</source>
        <translation>Filtri su oggetti correlati</translation>
    </message>
    <message>
        <source>Marketing automation</source>
        <translation>Marketing automation</translation>
    </message>
    <message>
        <source>Type your company&apos;s domain, such as acme.my.salesforce.com.</source>
        <translation>Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com.</translation>
    </message>
    <message>
        <source>That is an e-mail address. Type your company&apos;s domain, such as acme.my.salesforce.com.</source>
        <translation>Questo è un indirizzo e-mail. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com.</translation>
    </message>
    <message>
        <source>Salesforce is reached by https only. Type the address with https.</source>
        <translation>Salesforce si raggiunge solo con https. Scrivi l&apos;indirizzo con https.</translation>
    </message>
    <message>
        <source>An address begins with https://, not with {about}://.</source>
        <translation>Un indirizzo inizia con https://, non con {about}://.</translation>
    </message>
    <message>
        <source>“{about}” is no address. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>“{about}” non è un indirizzo. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>That is not the name of an org. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Questo non è il nome di un&apos;org. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>A sandbox is named after its org and the sandbox: acme--test.sandbox.</source>
        <translation>Una sandbox prende il nome dalla sua org e dalla sandbox: acme--test.sandbox.</translation>
    </message>
    <message>
        <source>A domain has no spaces. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Un dominio non ha spazi. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>The domain is not complete. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Il dominio non è completo. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>“{about}” cannot be part of a domain: it has letters, digits and hyphens only.</source>
        <translation>“{about}” non può far parte di un dominio: ha solo lettere, cifre e trattini.</translation>
    </message>
    <message>
        <source>{about} is a site for your customers, not where you sign in. Open Salesforce and copy its address, which has lightning.force.com or my.salesforce.com in it.</source>
        <translation>{about} è un sito per i tuoi clienti, non il posto dove accedi. Apri Salesforce e copia il suo indirizzo, che contiene lightning.force.com o my.salesforce.com.</translation>
    </message>
    <message>
        <source>{about} is one of Salesforce&apos;s servers, not your company&apos;s domain. Your admin finds the domain under Setup &gt; My Domain.</source>
        <translation>{about} è uno dei server di Salesforce, non il dominio della tua azienda. L&apos;amministratore trova il dominio in Setup &gt; My Domain.</translation>
    </message>
    <message>
        <source>{about} is not at Salesforce. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>{about} non è di Salesforce. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
</context>
<context>
    <name>SettingsFrame</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Pagine delle impostazioni</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Systems</source>
        <translation>Sistemi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Collegamenti</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Lingua, dal prossimo avvio</translation>
    </message>
    <message>
        <source>Show a test alert</source>
        <translation>Mostra un avviso di prova</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nessuno ha effettuato l&apos;accesso</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Salesforce mapping</source>
        <translation>Mappatura di Salesforce</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Notifiche del desktop</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>Sign out</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Avviso di prova</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>The provider takes its time to answer.</source>
        <translation>Il provider tarda a rispondere.</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Usa un altro account</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia il link</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Connection settings</source>
        <translation>Impostazioni dei collegamenti</translation>
    </message>
    <message>
        <source>Signing you in</source>
        <translation>Accesso in corso</translation>
    </message>
    <message>
        <source>Sign in to Foyer</source>
        <translation>Accedi a Foyer</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>Completa nel browser</translation>
    </message>
    <message>
        <source>Checking your sign-in</source>
        <translation>Verifica dell&apos;accesso</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Hai effettuato l&apos;accesso</translation>
    </message>
    <message>
        <source>your identity provider</source>
        <translation>il tuo provider di identità</translation>
    </message>
    <message>
        <source>Asking {provider} whether you are still signed in.</source>
        <translation>Chiedo a {provider} se l&apos;accesso è ancora valido.</translation>
    </message>
    <message>
        <source>Your browser opens {provider}. Come back here afterwards.</source>
        <translation>Il browser apre {provider}. Poi torna qui.</translation>
    </message>
    <message>
        <source>One moment: asking {provider}.</source>
        <translation>Un momento: chiedo a {provider}.</translation>
    </message>
    <message>
        <source>Sign in on the page of {provider}, then come back. Time left: {left}</source>
        <translation>Accedi sulla pagina di {provider}, poi torna qui. Tempo rimasto: {left}</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link and open it in one.</source>
        <translation>Nessun browser si è aperto. Copia il link e aprilo in uno.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Sign in as {who}</source>
        <translation>Accedi come {who}</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>Accedi con il browser</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Foyer is starting.</source>
        <translation>Foyer si sta avviando.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Away: break</source>
        <translation>Assente: pausa</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>Away: meeting</source>
        <translation>Assente: riunione</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>riunione</translation>
    </message>
    <message>
        <source>Presence: {words}</source>
        <translation>Presenza: {words}</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} in attesa</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} rifiutati</translation>
    </message>
    <message>
        <source>Outbox: {what}</source>
        <translation>In uscita: {what}</translation>
    </message>
    <message>
        <source>Open the outbox  {keys}</source>
        <translation>Apri gli elementi in uscita  {keys}</translation>
    </message>
    <message>
        <source>{words}: this is what routing sees.</source>
        <translation>{words}: così ti vede l&apos;assegnazione.</translation>
    </message>
    <message>
        <source>Switch with {keys}</source>
        <translation>Cambia con {keys}</translation>
    </message>
    <message>
        <source>Newest alert: {n} ms from the hub&apos;s event to the desktop</source>
        <translation>Ultimo avviso: {n} ms dall&apos;evento dell&apos;hub al desktop</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>prossimo tentativo tra {time}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Rimuovi il passo</translation>
    </message>
    <message>
        <source>The mapping page&apos;s</source>
        <translation>Quella della mappatura</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Owner of a new lead</source>
        <translation>Titolare di un nuovo lead</translation>
    </message>
    <message>
        <source>Log the conversation</source>
        <translation>Registra la conversazione</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Scegli una campagna</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Value; {field} names a visitor field</source>
        <translation>Valore; {field} indica un campo del visitatore</translation>
    </message>
    <message>
        <source>Only if it is blank</source>
        <translation>Solo se è vuoto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Due in days</source>
        <translation>Scade tra giorni</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Chi lo fa</translation>
    </message>
    <message>
        <source>What the alert says</source>
        <translation>Che cosa dice l&apos;avviso</translation>
    </message>
    <message>
        <source>The assignment rules, or who runs it</source>
        <translation>Le regole di assegnazione, o chi esegue</translation>
    </message>
    <message>
        <source>The rep of the conversation</source>
        <translation>Il venditore della conversazione</translation>
    </message>
    <message>
        <source>This user</source>
        <translation>Questo utente</translation>
    </message>
    <message>
        <source>The record&apos;s owner</source>
        <translation>Il titolare del record</translation>
    </message>
    <message>
        <source>Choose a user</source>
        <translation>Scegli un utente</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add a step</source>
        <translation>Aggiungi un passo</translation>
    </message>
</context>
<context>
    <name>Tick</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignora</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Mostra i messaggi precedenti</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Foyer</source>
        <translation>Apri Foyer</translation>
    </message>
    <message>
        <source>Go away</source>
        <translation>Risulta assente</translation>
    </message>
    <message>
        <source>Quit Foyer</source>
        <translation>Esci da Foyer</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} in attesa</translation>
    </message>
    <message>
        <source>Become available</source>
        <translation>Torna disponibile</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>What a run would do</source>
        <translation>Che cosa farebbe un&apos;esecuzione</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>this visitor</source>
        <translation>questo visitatore</translation>
    </message>
    <message>
        <source>Try with {visitor}</source>
        <translation>Prova con {visitor}</translation>
    </message>
    <message>
        <source>Open a visitor first, in Live View.</source>
        <translation>Apri prima un visitatore, nella Live View.</translation>
    </message>
    <message>
        <source>Nothing would be done: the conditions do not hold.</source>
        <translation>Non si farebbe nulla: le condizioni non valgono.</translation>
    </message>
    <message>
        <source>Not every step could be done.</source>
        <translation>Non tutti i passi si potrebbero fare.</translation>
    </message>
    <message>
        <source>The conditions hold. This would be done:</source>
        <translation>Le condizioni valgono. Si farebbe questo:</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>Quanti giorni?</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Values, separated by semicolons</source>
        <translation>Valori separati da punto e virgola</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>first {time}</source>
        <translation>prima {time}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mezzo</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>GCLID</source>
        <translation>GCLID</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Pagina d&apos;ingresso</translation>
    </message>
    <message>
        <source>Direct: no referrer, no campaign</source>
        <translation>Diretta: senza provenienza né campagna</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>now · {time}</source>
        <translation>ora · {time}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pagine</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offerta</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiusa</translation>
    </message>
</context>
<context>
    <name>VisitorFields</name>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
    <message>
        <source>While nobody said it</source>
        <translation>Finché nessuno lo dice</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Rimuovi il campo</translation>
    </message>
    <message>
        <source>Visitor fields</source>
        <translation>Campi del visitatore</translation>
    </message>
    <message>
        <source>Use what the visit shows</source>
        <translation>Usa ciò che mostra la visita</translation>
    </message>
    <message>
        <source>Keep it blank</source>
        <translation>Lascialo vuoto</translation>
    </message>
</context>
<context>
    <name>VisitorPane</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Source of this visit</source>
        <translation>Origine di questa visita</translation>
    </message>
    <message>
        <source>Pages of this visit</source>
        <translation>Pagine di questa visita</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Visite precedenti</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Assegnazione</translation>
    </message>
    <message>
        <source>Correct a field</source>
        <translation>Correggi un campo</translation>
    </message>
    <message>
        <source>The hub is slow to answer.</source>
        <translation>L&apos;hub tarda a rispondere.</translation>
    </message>
    <message>
        <source>No visitor</source>
        <translation>Nessun visitatore</translation>
    </message>
    <message>
        <source>Open a conversation or pick a visitor.</source>
        <translation>Apri una conversazione o scegli un visitatore.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Page trail</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No e-mail yet</source>
        <translation>E-mail non ancora nota</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Di ritorno</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Prima visita</translation>
    </message>
</context>
<context>
    <name>VisitorViewModel</name>
    <message>
        <source>Load visitor</source>
        <translation>Caricamento del visitatore</translation>
    </message>
    <message>
        <source>Correct field</source>
        <translation>Correzione del campo</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>Production (login.salesforce.com)</source>
        <translation>Produzione (login.salesforce.com)</translation>
    </message>
    <message>
        <source>Sandbox (test.salesforce.com)</source>
        <translation>Sandbox (test.salesforce.com)</translation>
    </message>
    <message>
        <source>Use custom domain (also for single sign-on)</source>
        <translation>Usa dominio personalizzato (anche per il single sign-on)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connetti</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Riconnetti</translation>
    </message>
    <message>
        <source>Custom domain</source>
        <translation>Dominio personalizzato</translation>
    </message>
    <message>
        <source>Client id of Foyer in the org</source>
        <translation>Client id di Foyer nell&apos;org</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>Switched on</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Visitor field that changes</source>
        <translation>Campo del visitatore che cambia</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Wait as well</source>
        <translation>Attendi anche</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Subito</translation>
    </message>
    <message>
        <source>After the conversation</source>
        <translation>Dopo la conversazione</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>A person is identified</source>
        <translation>Una persona viene identificata</translation>
    </message>
    <message>
        <source>A chat with a rep ended</source>
        <translation>Una chat con un venditore è finita</translation>
    </message>
    <message>
        <source>A meeting is booked or changed</source>
        <translation>Un incontro è fissato o cambiato</translation>
    </message>
    <message>
        <source>A person&apos;s session ended</source>
        <translation>La sessione di una persona è finita</translation>
    </message>
    <message>
        <source>A visitor field changed</source>
        <translation>Un campo del visitatore è cambiato</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>è uno tra</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>inizia con</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>è compilato</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>è meno di</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>è al massimo</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>è più di</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>è almeno</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>è prima di</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>è dopo</translation>
    </message>
    <message>
        <source>is within the last days</source>
        <translation>è negli ultimi giorni</translation>
    </message>
    <message>
        <source>is in the list</source>
        <translation>è nell&apos;elenco</translation>
    </message>
    <message>
        <source>Push to Salesforce</source>
        <translation>Invio a Salesforce</translation>
    </message>
    <message>
        <source>Add to a campaign</source>
        <translation>Aggiungi a una campagna</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Imposta un campo</translation>
    </message>
    <message>
        <source>Write a task</source>
        <translation>Scrivi un&apos;attività</translation>
    </message>
    <message>
        <source>Alert the rep</source>
        <translation>Avvisa il venditore</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>non può partire</translation>
    </message>
    <message>
        <source>on</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>spento</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>Waits for a console or agent</source>
        <translation>Attende una console o un agente</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>In esecuzione</translation>
    </message>
</context>
<context>
    <name>WorkflowsPane</name>
    <message>
        <source>Workflows</source>
        <translation>Flussi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Nuovo flusso</translation>
    </message>
    <message>
        <source>Choose a workflow to see what it does, or make one.</source>
        <translation>Scegli un flusso per vedere che cosa fa, oppure creane uno.</translation>
    </message>
    <message>
        <source>You can look at the workflows; an admin can change them.</source>
        <translation>Puoi guardare i flussi; un amministratore può cambiarli.</translation>
    </message>
    <message>
        <source>It is switched on and cannot run: mend what is marked, then save.</source>
        <translation>È attivo e non può partire: correggi ciò che è segnato, poi salva.</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Salvato. Vale da ora.</translation>
    </message>
</context>
<context>
    <name>WorkflowsViewModel</name>
    <message>
        <source>Ask for users</source>
        <translation>Chiedi gli utenti</translation>
    </message>
    <message>
        <source>Save the workflow</source>
        <translation>Salva il flusso</translation>
    </message>
    <message>
        <source>Remove the workflow</source>
        <translation>Rimuovi il flusso</translation>
    </message>
    <message>
        <source>Ask for the runs</source>
        <translation>Chiedi le esecuzioni</translation>
    </message>
    <message>
        <source>Try the workflow</source>
        <translation>Prova il flusso</translation>
    </message>
</context>
<context>
    <name>WritingBox</name>
    <message>
        <source>Reply to visitor</source>
        <translation>Risposta al visitatore</translation>
    </message>
</context>
<context>
    <name>booking</name>
    <message>
        <source>{mine} ({theirs} in {place})</source>
        <translation>{mine} ({theirs} a {place})</translation>
    </message>
    <message>
        <source>another meeting</source>
        <translation>un&apos;altra riunione</translation>
    </message>
    <message>
        <source>too close to another meeting</source>
        <translation>troppo vicino a un&apos;altra riunione</translation>
    </message>
    <message>
        <source>over, or too soon</source>
        <translation>passato, o troppo presto</translation>
    </message>
    <message>
        <source>too far ahead</source>
        <translation>troppo lontano</translation>
    </message>
    <message>
        <source>enough meetings that day</source>
        <translation>già abbastanza riunioni quel giorno</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>fuori dall&apos;orario di lavoro</translation>
    </message>
    <message>
        <source>the calendar cannot be read</source>
        <translation>il calendario non si può leggere</translation>
    </message>
    <message>
        <source>not on the grid of starts</source>
        <translation>non tra gli orari d&apos;inizio</translation>
    </message>
    <message>
        <source>Booking {time} with {who}.</source>
        <translation>Prenotazione di {time} con {who}.</translation>
    </message>
    <message>
        <source>Booked: {time} with {who}.</source>
        <translation>Prenotato: {time} con {who}.</translation>
    </message>
    <message>
        <source>Booked, without a link: {time} with {who}.</source>
        <translation>Prenotato, senza link: {time} con {who}.</translation>
    </message>
    <message>
        <source>{time} was taken a moment ago. Choose another.</source>
        <translation>{time} è stato appena preso. Scegline un altro.</translation>
    </message>
    <message>
        <source>{time} is being confirmed; Foyer goes on until it is known.</source>
        <translation>{time} è in attesa di conferma; Foyer continua finché non si sa.</translation>
    </message>
    <message>
        <source>Not booked: the calendar could not be read.</source>
        <translation>Non prenotato: il calendario non si poteva leggere.</translation>
    </message>
    <message>
        <source>Not booked: the calendar wants a new sign-in.</source>
        <translation>Non prenotato: il calendario richiede un nuovo accesso.</translation>
    </message>
    <message>
        <source>Not booked, and nothing is left behind.</source>
        <translation>Non prenotato, e non è rimasto niente.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Stato o provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Origine del lead</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>UTM source</source>
        <translation>Sorgente UTM</translation>
    </message>
    <message>
        <source>UTM medium</source>
        <translation>Mezzo UTM</translation>
    </message>
    <message>
        <source>UTM campaign</source>
        <translation>Campagna UTM</translation>
    </message>
    <message>
        <source>UTM term</source>
        <translation>Termine UTM</translation>
    </message>
    <message>
        <source>UTM content</source>
        <translation>Contenuto UTM</translation>
    </message>
    <message>
        <source>GCLID</source>
        <translation>GCLID</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>Landing page</source>
        <translation>Pagina di arrivo</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Ultima pagina</translation>
    </message>
    <message>
        <source>Pages seen</source>
        <translation>Pagine viste</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Prima visita</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ultima visita</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Lists of companies</source>
        <translation>Liste di aziende</translation>
    </message>
    <message>
        <source>Pages in the session</source>
        <translation>Pagine nella sessione</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Messages of the visitor</source>
        <translation>Messaggi del visitatore</translation>
    </message>
    <message>
        <source>Messages of reps</source>
        <translation>Messaggi dei venditori</translation>
    </message>
    <message>
        <source>Rep of the conversation</source>
        <translation>Venditore della conversazione</translation>
    </message>
    <message>
        <source>How the conversation was closed</source>
        <translation>Come è stata chiusa la conversazione</translation>
    </message>
    <message>
        <source>State of the meeting</source>
        <translation>Stato dell&apos;incontro</translation>
    </message>
    <message>
        <source>Start of the meeting</source>
        <translation>Inizio dell&apos;incontro</translation>
    </message>
    <message>
        <source>Field that changed</source>
        <translation>Campo che è cambiato</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Valore di prima</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Valore ora</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>All of these hold</source>
        <translation>Valgono tutte</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Ne vale almeno una</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Non ne vale nessuna</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Non valgono tutte</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuti</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} ore</translation>
    </message>
    <message>
        <source>1 domain</source>
        <translation>1 dominio</translation>
    </message>
    <message>
        <source>{count} domains</source>
        <translation>{count} domini</translation>
    </message>
    <message>
        <source>1 record matches.</source>
        <translation>Corrisponde 1 record.</translation>
    </message>
    <message>
        <source>{count} records match.</source>
        <translation>Corrispondono {count} record.</translation>
    </message>
    <message>
        <source>{count} records match; these are the first {shown}:</source>
        <translation>Corrispondono {count} record; questi sono i primi {shown}:</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>picklist</source>
        <translation>elenco</translation>
    </message>
    <message>
        <source>multi-select picklist</source>
        <translation>elenco a selezione multipla</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>numero intero</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sì o no</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>data e ora</translation>
    </message>
    <message>
        <source>record id</source>
        <translation>id di record</translation>
    </message>
    <message>
        <source>Salesforce shows you no object &apos;{object}&apos;.</source>
        <translation>Salesforce non ti mostra l&apos;oggetto &apos;{object}&apos;.</translation>
    </message>
    <message>
        <source>Add at least one condition.</source>
        <translation>Aggiungi almeno una condizione.</translation>
    </message>
    <message>
        <source>This group has no conditions: add one, or remove it.</source>
        <translation>Questo gruppo non ha condizioni: aggiungine una o toglilo.</translation>
    </message>
    <message>
        <source>There are more than 60 conditions. Make two lists.</source>
        <translation>Ci sono più di 60 condizioni. Crea due liste.</translation>
    </message>
    <message>
        <source>The query is too long for Salesforce. Make two lists.</source>
        <translation>La query è troppo lunga per Salesforce. Crea due liste.</translation>
    </message>
    <message>
        <source>{object} has no field &apos;{field}&apos; that you can see. An admin can show it: </source>
        <translation>{object} non ha un campo &apos;{field}&apos; che tu possa vedere. Un amministratore può mostrarlo: </translation>
    </message>
    <message>
        <source>{object} has no lookup &apos;{field}&apos; that you can see.</source>
        <translation>{object} non ha una ricerca &apos;{field}&apos; che tu possa vedere.</translation>
    </message>
    <message>
        <source>&apos;{field}&apos; may be of several kinds, so only its name can be compared.</source>
        <translation>&apos;{field}&apos; può essere di vari tipi, quindi si può confrontare solo il nome.</translation>
    </message>
    <message>
        <source>Reading the fields of {object}…</source>
        <translation>Lettura dei campi di {object}…</translation>
    </message>
    <message>
        <source>Salesforce cannot search by &apos;{label}&apos;.</source>
        <translation>Salesforce non può cercare per &apos;{label}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos; cannot be compared.</source>
        <translation>&apos;{label}&apos; non si può confrontare.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos; cannot be compared in this way.</source>
        <translation>&apos;{label}&apos; non si può confrontare così.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos;: give a value.</source>
        <translation>&apos;{label}&apos;: indica un valore.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos;: this value does not fit its type.</source>
        <translation>&apos;{label}&apos;: questo valore non è del tipo giusto.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no value of &apos;{label}&apos;.</source>
        <translation>&apos;{value}&apos; non è un valore di &apos;{label}&apos;.</translation>
    </message>
    <message>
        <source>{object} has no related &apos;{related}&apos; that you can see.</source>
        <translation>{object} non ha &apos;{related}&apos; collegati che tu possa vedere.</translation>
    </message>
    <message>
        <source>{related} does not show you its lookup. An admin can: </source>
        <translation>{related} non ti mostra la sua ricerca. Un amministratore può: </translation>
    </message>
    <message>
        <source>Salesforce cannot look for related {related} here.</source>
        <translation>Qui Salesforce non può cercare {related} collegati.</translation>
    </message>
    <message>
        <source>Salesforce cannot look for related {object} here.</source>
        <translation>Qui Salesforce non può cercare {object} collegati.</translation>
    </message>
    <message>
        <source>At most two related objects. Make two lists.</source>
        <translation>Al massimo due oggetti collegati. Crea due liste.</translation>
    </message>
    <message>
        <source>Choose a field that tells the company&apos;s domain.</source>
        <translation>Scegli un campo che dica il dominio dell&apos;azienda.</translation>
    </message>
    <message>
        <source>in the last … days</source>
        <translation>negli ultimi … giorni</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>è il</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>è uno tra</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>inizia con</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>non è vuoto</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>è minore di</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>è al massimo</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>è maggiore di</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>è almeno</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>è prima del</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>è dopo il</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>non è nessuno tra</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>non contiene</translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation>non inizia con</translation>
    </message>
    <message>
        <source>not in the last … days</source>
        <translation>non negli ultimi … giorni</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviata</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Forse inviata</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>It is being logged in Salesforce.</source>
        <translation>Viene registrata in Salesforce.</translation>
    </message>
    <message>
        <source>Logged in Salesforce.</source>
        <translation>Registrata in Salesforce.</translation>
    </message>
    <message>
        <source>Not logged in Salesforce: {why}</source>
        <translation>Non registrata in Salesforce: {why}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>È stata inviata</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Send without asking</source>
        <translation>Invia senza chiedere</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mail: nothing can be sent.</source>
        <translation>Disiscritto dalle e-mail: non si può inviare nulla.</translation>
    </message>
    <message>
        <source>Salesforce cannot be asked now whether this person unsubscribed: {why} The mail waits until it can.</source>
        <translation>Ora non si può chiedere a Salesforce se questa persona si è disiscritta: {why} L&apos;e-mail attende finché si può.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correggi</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>Finish bookings</source>
        <translation>Completa le prenotazioni</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Prenota l&apos;orario scelto</translation>
    </message>
    <message>
        <source>Meeting with {name}</source>
        <translation>Incontro con {name}</translation>
    </message>
    <message>
        <source>When would suit you?</source>
        <translation>Quando le andrebbe bene?</translation>
    </message>
    <message>
        <source>These times are still free.</source>
        <translation>Questi orari sono ancora liberi.</translation>
    </message>
    <message>
        <source>This address cannot be invited. Which e-mail address may I use?</source>
        <translation>A questo indirizzo non si può mandare un invito. Quale e-mail posso usare?</translation>
    </message>
    <message>
        <source>You are booked. The invitation goes to {email}.</source>
        <translation>L&apos;incontro è prenotato. L&apos;invito va a {email}.</translation>
    </message>
    <message>
        <source>You are booked. Please note the time: no invitation is sent.</source>
        <translation>L&apos;incontro è prenotato. Prenda nota dell&apos;orario: non viene mandato alcun invito.</translation>
    </message>
    <message>
        <source>You are booked. The link for the meeting follows here.</source>
        <translation>L&apos;incontro è prenotato. Il link per l&apos;incontro arriva qui.</translation>
    </message>
    <message>
        <source>This time was taken a moment ago.</source>
        <translation>Questo orario è stato preso un momento fa.</translation>
    </message>
    <message>
        <source>The meeting is being confirmed. The answer appears here.</source>
        <translation>L&apos;incontro è in attesa di conferma. La risposta appare qui.</translation>
    </message>
    <message>
        <source>I cannot see my calendar just now. Tell me which times suit you.</source>
        <translation>In questo momento non vedo il mio calendario. Mi dica quali orari le vanno bene.</translation>
    </message>
    <message>
        <source>This time could not be booked. Shall we look for another one?</source>
        <translation>Non è stato possibile prenotare questo orario. Ne cerchiamo un altro?</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Foyer</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generali</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Lead mapping</source>
        <translation>Mappatura dei lead</translation>
    </message>
    <message>
        <source>Contact mapping</source>
        <translation>Mappatura dei referenti</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flussi</translation>
    </message>
    <message>
        <source>Mail and opt-out</source>
        <translation>E-mail e disiscrizioni</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Meeting and CRM</source>
        <translation>Riunione e CRM</translation>
    </message>
    <message>
        <source>Yourself and the window</source>
        <translation>Tu e la finestra</translation>
    </message>
    <message>
        <source>Live View</source>
        <translation>Vista dal vivo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtra l&apos;elenco</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>Accept the offer</source>
        <translation>Accetta l&apos;offerta</translation>
    </message>
    <message>
        <source>Decline the offer</source>
        <translation>Rifiuta l&apos;offerta</translation>
    </message>
    <message>
        <source>Write to the visitor</source>
        <translation>Scrivi al visitatore</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Invia la risposta</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nuova riga</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversazione successiva</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversazione precedente</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>Termina la chat</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Push to the CRM</source>
        <translation>Invia al CRM</translation>
    </message>
    <message>
        <source>Show the visitor pane</source>
        <translation>Mostra il riquadro del visitatore</translation>
    </message>
    <message>
        <source>Available or away</source>
        <translation>Disponibile o assente</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Chiudi la finestra</translation>
    </message>
    <message>
        <source>Quit Foyer</source>
        <translation>Esci da Foyer</translation>
    </message>
    <message>
        <source>E-mail the transcript</source>
        <translation>Invia la trascrizione per e-mail</translation>
    </message>
    <message>
        <source>Write a follow-up e-mail</source>
        <translation>Scrivi un&apos;e-mail di seguito</translation>
    </message>
</context>
<context>
    <name>sign-in</name>
    <message>
        <source>Next time you will have to sign in again. {why}</source>
        <translation>La prossima volta dovrai accedere di nuovo. {why}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{n} d</source>
        <translation>{n} g</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time} fa</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Visitor {id}</source>
        <translation>Visitatore {id}</translation>
    </message>
    <message>
        <source>on {page}</source>
        <translation>su {page}</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>collegato</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>non impostato</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>in collegamento</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>sign in needed</source>
        <translation>accesso richiesto</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>guasto</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>from form</source>
        <translation>dal modulo</translation>
    </message>
    <message>
        <source>from chat</source>
        <translation>dalla chat</translation>
    </message>
    <message>
        <source>from the website</source>
        <translation>dal sito</translation>
    </message>
    <message>
        <source>set by a rep</source>
        <translation>da un operatore</translation>
    </message>
    <message>
        <source>from the browser</source>
        <translation>dal browser</translation>
    </message>
</context>
</TS>
