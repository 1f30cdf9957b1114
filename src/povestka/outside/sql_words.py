"""Why a store cannot be opened, read or written: one sentence each, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text
from povestka.outside.files import BadFile

WORDS: Final[Mapping[str, Text]] = {
    "address": Text(
        "this is no address of a store; give the path of a file, or"
        " postgresql://user@host/database?schema=town.",
        "это не адрес хранилища; укажите путь к файлу или"
        " postgresql://user@host/database?schema=town.",
    ),
    "kind": Text(
        "no store can be kept in a database of this kind; give the path of a file, which will be"
        " SQLite, or an address that begins with postgresql://.",
        "база данных этого вида хранилищем быть не может; укажите путь к файлу (это будет SQLite)"
        " или адрес, который начинается с postgresql://.",
    ),
    "schema_name": Text(
        "a schema is named with small Latin letters, digits and low lines, up to 60, and begins"
        " with a letter; give one as ?schema=town.",
        "имя схемы состоит из строчных латинских букв, цифр и знаков подчёркивания, не более 60,"
        " и начинается с буквы; укажите его в виде ?schema=town.",
    ),
    "driver": Text(
        "the package psycopg, which speaks to PostgreSQL, is not installed; install"
        " povestka[postgresql], or give the path of a file.",
        "пакет psycopg, через который идёт обмен с PostgreSQL, не установлен; установите"
        " povestka[postgresql] или укажите путь к файлу.",
    ),
    "missing": Text(
        "there is no store here; make one with «sandbox new», or give the path of one.",
        "хранилища здесь нет; создайте его командой «sandbox new» или укажите путь к имеющемуся.",
    ),
    "folder": Text(
        "this is a folder; give the path of a store's file.",
        "это папка; укажите путь к файлу хранилища.",
    ),
    "exists": Text(
        "something is here already, and it is left as it is; give a place where nothing is yet.",
        "здесь уже что-то есть, и оно не изменено; укажите место, где ещё ничего нет.",
    ),
    "empty": Text(
        "the file is empty: the making of a store was broken off here; remove it, and make the"
        " store anew.",
        "файл пуст: создание хранилища здесь было прервано; удалите его и создайте хранилище"
        " заново.",
    ),
    "cannot_open": Text(
        "the file cannot be opened ({why}); give the path of a store in a folder that can be"
        " written to.",
        "файл не открывается ({why}); укажите путь к хранилищу в папке, в которую разрешена"
        " запись.",
    ),
    "not_a_database": Text(
        "this file is no database, or its beginning was overwritten; give the path of a store, or"
        " put back a copy of it.",
        "этот файл не база данных, или его начало перезаписано; укажите путь к хранилищу или"
        " восстановите его из копии.",
    ),
    "foreign": Text(
        "this database belongs to another program, and it is left as it is; give the path of a"
        " store.",
        "эта база данных принадлежит другой программе и оставлена без изменений; укажите путь к"
        " хранилищу.",
    ),
    "newer": Text(
        "the store has the schema {found}, and this povestka reads up to {known}; open it with the"
        " version of povestka that wrote it, or a later one.",
        "у хранилища схема {found}, а эта povestka читает схемы до {known}; откройте его той"
        " версией povestka, которая его записала, или более новой.",
    ),
    "guards": Text(
        "what refuses changes of past records was taken out of this store ({names}): somebody has"
        " changed the database by hand; check the log with «povestka verify» against a head that"
        " somebody else has kept.",
        "из этого хранилища убрано то, что запрещает менять прошлые записи ({names}): базу данных"
        " меняли вручную; проверьте журнал командой «povestka verify» по вершине, сохранённой"
        " кем-то другим.",
    ),
    "damaged": Text(
        "a part of the store cannot be read any more: it was changed or damaged; check the log"
        " with «povestka verify», and put back a copy.",
        "часть хранилища больше не читается: она изменена или повреждена; проверьте журнал"
        " командой «povestka verify» и восстановите хранилище из копии.",
    ),
    "locked": Text(
        "another program is writing in this store, and has not finished after {seconds} seconds;"
        " nothing was written: end the other one, or try again later.",
        "в это хранилище пишет другая программа, и за {seconds} с она не закончила; ничего не"
        " записано: завершите её или повторите позже.",
    ),
    "full": Text(
        "there is no more room for the store; nothing of the last command was written: make room,"
        " and give the command again.",
        "для хранилища больше нет места; из последней команды ничего не записано: освободите"
        " место и повторите команду.",
    ),
    "read_only": Text(
        "this store can only be read; nothing was written: copy it to a folder that can be"
        " written to, and use the copy.",
        "это хранилище доступно только для чтения; ничего не записано: скопируйте его туда, где"
        " разрешена запись, и работайте с копией.",
    ),
    "disk": Text(
        "the disk has refused to read or to write ({why}); the log is whole up to the last command"
        " that succeeded: look at the disk, and give the command again.",
        "диск отказал в чтении или записи ({why}); журнал цел до последней удавшейся команды:"
        " проверьте диск и повторите команду.",
    ),
    "unreachable": Text(
        "the database server cannot be reached ({why}); see that it runs, and that the address,"
        " the name and the database are right.",
        "сервер базы данных недоступен ({why}); проверьте, что он запущен и что адрес, имя и база"
        " указаны верно.",
    ),
    "gone": Text(
        "the connection to the database server broke; the last command stands in the log as a"
        " whole or not at all: look at the head of the log, and give the command again if it is"
        " not there.",
        "соединение с сервером базы данных прервано; последняя команда записана в журнал целиком"
        " или не записана вовсе: посмотрите вершину журнала и, если её там нет, повторите"
        " команду.",
    ),
    "denied": Text(
        "the database server does not permit this to the name in the address; ask for the right to"
        " read and write in this schema.",
        "сервер базы данных не разрешает этого имени из адреса; запросите право читать и писать в"
        " этой схеме.",
    ),
    "other": Text(
        "the database has refused ({why}); nothing of the last command was written: see what it"
        " names, and give the command again.",
        "база данных ответила отказом ({why}); из последней команды ничего не записано: устраните"
        " названное и повторите команду.",
    ),
}
"""What can be wrong with a store, by code."""


class StoreError(BadFile):
    """A store that cannot be opened, read or written: its code in `WORDS`, and one sentence.

    >>> StoreError("folder").code
    'folder'
    """

    def __init__(self, code: str, why: Text | str = "", **values: object) -> None:
        self.code = code
        reason = Text(why, why) if isinstance(why, str) else why
        words = WORDS[code]
        super().__init__(
            Text(
                words.en.format(why=reason.en, **values), words.ru.format(why=reason.ru, **values)
            )
        )


SQLITE: Final[Mapping[str, str]] = {
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_IOERR": "disk",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_NOTADB": "not_a_database",
    "SQLITE_CORRUPT": "damaged",
}
"""The code of an error that SQLite names; its name may go on, as in SQLITE_IOERR_WRITE."""

POSTGRESQL: Final[Mapping[str, str]] = {
    "55P03": "locked",  # lock_not_available
    "40P01": "locked",  # deadlock_detected
    "53100": "full",  # disk_full
    "25006": "read_only",  # read_only_sql_transaction
    "42501": "denied",  # insufficient_privilege
    "08006": "gone",  # connection_failure
    "57P01": "gone",  # admin_shutdown
    "57P02": "gone",  # crash_shutdown
    "XX001": "damaged",  # data_corrupted
    "XX002": "damaged",  # index_corrupted
}
"""The code of an error that PostgreSQL numbers (appendix A of its manual)."""


def sqlite_code(name: str) -> str:
    """The code of an error of SQLite by its name.

    >>> sqlite_code("SQLITE_IOERR_WRITE"), sqlite_code("SQLITE_ERROR")
    ('disk', 'other')
    """
    return next((code for start, code in SQLITE.items() if name.startswith(start)), "other")
