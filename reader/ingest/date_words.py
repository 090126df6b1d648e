"""The words dates are written with, as data: months of many languages, and what may stand round a date that is told."""

from __future__ import annotations

_MONTHS = """
january jan enero ene janvier janv januar jän jänner gennaio gen januari janeiro tammikuuta stycznia sty ledna led января янв січня січ ocak oca ianuarie ian január januára ιανουαρίου ιαν
february feb febrero février févr fevrier februar febbraio februari fevereiro fev helmikuuta lutego února února февраля фев лютого şubat şub februarie február februára φεβρουαρίου φεβ febr
march mar marzo mars märz mär maart mrt março marts maaliskuuta marca března марта мар березня mart maret martie március μαρτίου μαρ márc
april apr abril abr avril avr aprile april huhtikuuta kwietnia kwi dubna апреля апр квітня nisan nis aprilie április apríla απριλίου απρ ápr
may mayo mai maggio mag mei maio maj toukokuuta maja května мая травня mayıs május mája μαΐου μαίου máj
june jun junio juin juni giugno giu junho kesäkuuta czerwca cze června июня июн червня haziran haz iunie június júna ιουνίου ιουν jún
july jul julio juillet juil juli luglio lug julho heinäkuuta lipca lip července июля июл липня temmuz tem iulie július júla ιουλίου ιουλ júl
august aug agosto ago août aout augustus elokuuta sierpnia sie srpna августа авг серпня ağustos ağu agustus augusztus augusta αυγούστου αυγ
september sept sep septiembre setiembre septembre settembre set setembro syyskuuta września wrz září сентября сен вересня eylül eyl septembrie szeptember septembra σεπτεμβρίου σεπ szept
october oct octubre octobre oktober okt ottobre ott outubro out lokakuuta października paź října октября окт жовтня ekim eki oktober octombrie október októbra οκτωβρίου οκτ
november nov noviembre novembre novembro marraskuuta listopada lis listopadu ноября ноя листопада kasım kas noiembrie novembra νοεμβρίου νοε
december dec diciembre dic décembre déc decembre dezember dez dicembre dezembro joulukuuta grudnia gru prosince декабря дек грудня aralık ara desember des decembrie decembra δεκεμβρίου δεκ
"""
MONTHS = {name: number for number, line in enumerate(_MONTHS.split("\n")) for name in line.split()}
"""The number of each month by its names and their usual beginnings, lower case."""

_WEEKDAYS = """
monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun
lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье pazartesi salı çarşamba perşembe cuma cumartesi pazar
senin selasa rabu kamis jumat sabtu minggu 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天
"""
_LABELS = """
published publish publication posted post posting date dated released release issued issue filed added uploaded submitted created
written entered first originally original online last latest recently updated update modified modification changed edited
revised reviewed review this article story entry page press news statement on at of the for immediate by de del
publicado publicada el em en le à am um uhr il les du den vom publié publiée mis mise jour actualizado actualizada atualizado
veröffentlicht erschienen erstellt stand aktualisiert datum pubblicato aggiornato ultimo aggiornamento ore alle gepubliceerd op
bijgewerkt publicerad publicerat uppdaterad opublikowano dnia aktualizacja опубликовано обновлено дата yayınlanma tarihi güncelleme
发布时间 发布日期 发表时间 时间 日期 更新时间 发布于 更新 公開日 更新日 公開 등록 입력 수정 est edt pst pdt cst cdt mst mdt gmt utc bst ist cet cest
"""
BEHIND = frozenset((_WEEKDAYS + _LABELS).split())
BEFORE = BEHIND | {"was", "is"}
"""Words that may stand round a date without making it anything else than the day something was published or changed."""

CHANGED = (
    "updated? update modified revised reviewed edited actualizado actualizada atualizado aktualisiert aggiornato aggiornamento bijgewerkt"
    " uppdaterad aktualizacja обновлено güncelleme"
).split()
"""Words, and above all signs, that call a date that of a change."""
