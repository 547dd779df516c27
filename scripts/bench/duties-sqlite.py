# The yardstick of bench-duties: the same conflicts by a self-join in SQLite, in memory, with an index on what is joined.
import csv, hashlib, json, sqlite3, sys, time

folder = sys.argv[1]
with open(folder + '/knowledge.json') as file:
    knowledge = json.load(file)
start = time.monotonic()
db = sqlite3.connect(':memory:')
db.execute('create table roles(system text, role text, duty text)')
db.execute('create table pairs(id text, one text, other text)')
db.execute('create table assignments(person text, system text, role text)')
db.executemany('insert into roles values(?, ?, ?)', [(r['system'], r['role'], d) for r in knowledge['roles'] for d in r['duties']])
db.executemany('insert into pairs values(?, ?, ?)', [(p['id'], *p['duties']) for p in knowledge['pairs']])
with open(folder + '/access.csv', newline='') as file:
    rows = csv.reader(file)
    next(rows)
    db.executemany('insert into assignments values(?, ?, ?)', rows)
read = time.monotonic()
db.execute('create index by_role on roles(system, role)')
db.execute('create table held as select distinct a.person, r.duty from assignments a join roles r on r.system = a.system and r.role = a.role')
db.execute('create index by_duty on held(duty, person)')
found = db.execute('select a.person, p.id from pairs p join held a on a.duty = p.one join held b on b.person = a.person and b.duty = p.other').fetchall()
joined = time.monotonic()
lines = sorted(person + ' ' + pair for person, pair in found)
digest = hashlib.sha256('\n'.join(lines).encode()).hexdigest()
print(json.dumps({'read': (read - start) * 1000, 'fold': (joined - read) * 1000, 'conflicts': len(lines), 'hash': digest}))
