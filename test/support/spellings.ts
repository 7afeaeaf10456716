/**
 * Common names of Belarus, each in Belarusian, in Russian and in Latin letters: as Belarusian passports write the Belarusian form, as Russian ones
 * and the standards (BGN, ICAO, scholarly) write the Russian form, and as people do. Written by hand; nobody's.
 */
const FAMILIES = `
Кавалёў Ковалёв Ковалев Kavaliou Kovalev Kovalyov Kovalyev
Кавалёва Ковалёва Ковалева Kavaliova Kovaleva Kovalyova
Іваноў Иванов Ivanou Ivanov Iwanow
Іванова Иванова Ivanova
Новікаў Новиков Novikau Novikov
Казлоў Козлов Kazlou Kozlov
Казлова Козлова Kazlova Kozlova
Марозаў Морозов Marozau Morozov
Мароз Мороз Maroz Moroz
Жук Жук Zhuk Žuk
Пятровіч Петрович Piatrovich Petrovich Pyatrovich
Пятроў Петров Piatrou Petrov
Шаўчэнка Шевченко Shauchenka Shevchenko Ševčenko
Бандарэнка Бондаренко Bandarenka Bondarenko
Бандарчук Бондарчук Bandarchuk Bondarchuk
Зайцаў Зайцев Zaitsau Zaytsev Zaitsev
Лукашэвіч Лукашевич Lukashevich Lukaševič
Клімовіч Климович Klimovich Klimovič
Шчарбакоў Щербаков Shcharbakou Shcherbakov Ščarbakoŭ
Шчарбакова Щербакова Shcharbakova Shcherbakova
Шчэрба Щерба Shcherba
Васільеў Васильев Vasilyeu Vasilev Vasiliev Vasilyev
Салаўёў Соловьёв Соловьев Salauyou Soloviev Solovyov Solovyev
Сідарэнка Сидоренко Sidarenka Sidorenko
Сідаровіч Сидорович Sidarovich Sidorovich
Ціханаў Тихонов Tsikhanau Tikhonov
Ціхановіч Тиханович Tsikhanovich Tikhanovich Tikhonovich
Дзмітрыеў Дмитриев Dzmitryeu Dmitriev Dmitriyev
Рыбакоў Рыбаков Rybakou Rybakov
Мельнік Мельник Melnik Melnyk
Мельнікаў Мельников Melnikau Melnikov
Кавальчук Ковальчук Kavalchuk Kovalchuk
Каваленка Коваленко Kavalenka Kovalenko
Савіцкі Савицкий Savitski Savitskiy Savitsky Savickij
Савіцкая Савицкая Savitskaya Savitskaia Savickaja
Баброўскі Бобровский Babrouski Bobrovsky Bobrovskiy
Станкевіч Станкевич Stankevich Stankievič
Янкоўскі Янковский Yankouski Yankovsky Iankovskii
Казакевіч Казакевич Kazakevich
Гайдук Гайдук Haiduk Gaiduk Hayduk Gayduk
Хоміч Хомич Khomich Homich
Хадкевіч Ходкевич Khadkevich Khodkevich Hodkevich
Макарэвіч Макаревич Makarevich
Маркевіч Маркевич Markevich
Раманюк Романюк Ramaniuk Romanyuk Romaniuk
Раманоўскі Романовский Ramanouski Romanovsky
Раманаў Романов Ramanau Romanov
Ганчароў Гончаров Hancharou Goncharov
Ганчарэнка Гончаренко Hancharenka Goncharenko
Грышчанка Грищенко Hryshchanka Grishchenko Hryshchenko
Грынько Гринько Hrynko Grinko
Кузьміч Кузьмич Kuzmich Kuz'mich
Кузьмін Кузьмин Kuzmin
Кузняцоў Кузнецов Kuzniatsou Kuznetsov Kuznecov
Кузняцова Кузнецова Kuzniatsova Kuznetsova
Папоў Попов Papou Popov
Смірноў Смирнов Smirnou Smirnov
Сакалоў Соколов Sakalou Sokolov
Сакалоўскі Соколовский Sakalouski Sokolovsky
Лебедзеў Лебедев Lebedzeu Lebedev
Волкаў Волков Volkau Volkov
Вараб’ёў Воробьёв Воробьев Varabyou Vorobyov Vorobyev
Голубеў Голубев Holubeu Golubev
Галубовіч Голубович Halubovich Golubovich
Вінаградаў Виноградов Vinahradau Vinogradov
Багданаў Богданов Bahdanau Bogdanov
Багдановіч Богданович Bahdanovich Bogdanovich
Фёдараў Фёдоров Федоров Fiodarau Fedorov Fyodorov
Фядосенка Федосенко Fiadosenka Fedosenko
Мікалаеў Николаев Mikalaeu Nikolaev Nikolayev
Цярэшчанка Терещенко Tsiareshchanka Tereshchenko
Цярэнцьеў Терентьев Tsiarentsyeu Terentyev Terentiev
Ціткоў Титков Tsitkou Titkov
Цімашэнка Тимошенко Tsimashenka Timoshenko
Цітовіч Титович Tsitovich Titovich
Драздоў Дроздов Drazdou Drozdov
Дубровін Дубровин Dubrovin
Дубовік Дубовик Dubovik
Лапацін Лопатин Lapatsin Lopatin
Літвін Литвин Litvin
Літвіненка Литвиненко Litvinenka Litvinenko
Ляўковіч Левкович Liaukovich Levkovich Lyaukovich
Ляшчынскі Лещинский Liashchynski Leshchinsky
Лявончык Левончик Liavonchyk Levonchik
Шаўцоў Шевцов Shautsou Shevtsov
Шымановіч Шиманович Shymanovich Shimanovich
Шпак Шпак Shpak Špak
Чарнышоў Чернышёв Чернышев Charnyshou Chernyshev Chernyshov
Чарняўскі Чернявский Charniauski Chernyavsky Cherniavskii
Чайкоўскі Чайковский Chaikouski Chaykovsky Tchaikovsky
Царук Царук Tsaruk Caruk
Ярмоленка Ермоленко Yarmolenka Ermolenko Yermolenko
Ярмоліч Ермолич Yarmolich Yermolich Ermolich
Яўсеенка Евсеенко Yauseyenka Evseenko Yevseyenko
Яфімчык Ефимчик Yafimchyk Efimchik Yefimchik
Якушаў Якушев Yakushau Yakushev Iakushev
Юркевіч Юркевич Yurkevich Iurkevich Jurkievič
Юшчанка Ющенко Yushchanka Yushchenko
Урбановіч Урбанович Urbanovich
Усціновіч Устинович Ustsinovich Ustinovich
Навуменка Науменко Navumenka Naumenko
Навумчык Наумчик Navumchyk Naumchik
Аўдзееў Авдеев Audzeyeu Avdeev Avdeyev
Аляксееў Алексеев Aliakseyeu Alekseev Alexeev Alekseyev
Арлоў Орлов Arlou Orlov
Асіповіч Осипович Asipovich Osipovich
Астапчук Остапчук Astapchuk Ostapchuk
Барысевіч Борисевич Barysevich Borisevich
Барысаў Борисов Barysau Borisov
Беразоўскі Березовский Berazouski Berezovsky
Бялоў Белов Bialou Belov Byelov
Бяляўскі Белявский Bialiauski Belyavsky Beliavskii
Дзядуля Дедуля Dziadulia Dedulya
Дзегцяроў Дегтярёв Дегтярев Dzehtsiarou Degtyarev Degtyaryov
Жданаў Жданов Zhdanau Zhdanov
Жалязняк Железняк Zhaliazniak Zheleznyak
Зянько Зенько Zianko Zenko
Змітровіч Змитрович Zmitrovich
Калінін Калинин Kalinin
Каліноўскі Калиновский Kalinouski Kalinovsky
Карповіч Карпович Karpovich
Кастюкевіч Костюкевич Kastsiukevich Kostyukevich
Касцюк Костюк Kastsiuk Kostyuk
Кірыленка Кириленко Kirylenka Kirilenko
Краўцоў Кравцов Krautsou Kravtsov
Краўчанка Кравченко Krauchanka Kravchenko
Крыўко Кривко Kryuko Krivko
Курыловіч Курилович Kurylovich Kurilovich
Міхалевіч Михалевич Mikhalevich Mihalevich
Міхайлаў Михайлов Mikhailau Mikhailov Mikhaylov
Назаранка Назаренко Nazaranka Nazarenko
Пашкевіч Пашкевич Pashkevich Paškievič
Паўлаў Павлов Paulau Pavlov
Паўлюк Павлюк Pauliuk Pavlyuk Pavliuk
Паўлоўскі Павловский Paulouski Pavlovsky
Пракаповіч Прокопович Prakapovich Prokopovich
Раковіч Ракович Rakovich
Савушкін Савушкин Savushkin
Саюк Саюк Sayuk Saiuk
Сямёнаў Семёнов Семенов Siamionau Semenov Semyonov
Сямашка Семашко Siamashka Semashko
Скарабагатаў Скоробогатов Skarabahatau Skorobogatov
Сцепанюк Степанюк Stsepaniuk Stepanyuk
Сцяпанаў Степанов Stsiapanau Stepanov
Талстой Толстой Talstoi Tolstoy Tolstoi
Трафімаў Трофимов Trafimau Trofimov
Філіповіч Филиппович Filipovich Filippovich
Хіжняк Хижняк Khizhniak Khizhnyak
Шульга Шульга Shulha Shulga
Хвастоў Хвостов Khvastou Khvostov
Рагачэвіч Рогачевич Rahachevich Rogachevich
Яцкевіч Яцкевич Yatskevich Iatskevich
Яцэвіч Яцевич Yatsevich
`

const GIVEN = `
Аляксандр Александр Aliaksandr Aleksandr Alexander Alexandr Олександр
Аляксандра Александра Aliaksandra Aleksandra Alexandra
Аляксей Алексей Aliaksei Aleksey Alexei Alexey Aleksej
Алена Елена Alena Elena Yelena Олена
Анастасія Анастасия Anastasiya Anastasia Anastasiia Настасся
Андрэй Андрей Andrei Andrey Andrej Andrew
Ганна Анна Hanna Anna
Антаніна Антонина Antanina Antonina
Арцём Артём Артем Artsiom Artem Artyom
Багдан Богдан Bahdan Bogdan
Барыс Борис Barys Boris
Вадзім Вадим Vadzim Vadim
Валянціна Валентина Valiantsina Valentina
Валерый Валерий Valery Valeriy Valerii
Васіль Василий Vasil Vasiliy Vasily Vasilii
Вера Вера Vera
Вераніка Вероника Veranika Veronika
Віктар Виктор Viktar Viktor Victor
Вікторыя Виктория Viktoryia Viktoriya Victoria
Віталь Виталий Віталій Vital Vitaliy Vitaly
Уладзіслаў Владислав Uladzislau Vladislav
Уладзімір Владимир Uladzimir Vladimir Володимир
Вольга Ольга Volha Olga
Вячаслаў Вячеслав Viachaslau Vyacheslav Viacheslav
Галіна Галина Halina Galina
Генадзь Геннадий Henadz Gennadiy Gennady
Дар’я Дарья Darya Daria Dar'ya
Дзіяна Диана Dziyana Diana
Дзмітрый Дмитрий Dzmitry Dmitriy Dmitry Dmitri
Дзяніс Денис Dzianis Denis
Яўген Евгений Yauhen Yauheni Evgeny Yevgeniy
Яўгенія Евгения Yauheniya Evgeniya Yevgenia Evgenia
Кацярына Екатерина Katsiaryna Ekaterina Yekaterina
Лізавета Елизавета Lizaveta Elizaveta Yelizaveta
Зінаіда Зинаида Zinaida
Ігар Игорь Ihar Igor
Ілья Илья Illia Ilya Ілля
Іна Инна Ina Inna
Ірына Ирина Iryna Irina
Іван Иван Ivan
Карына Карина Karyna Karina
Кірыл Кирилл Kiryl Kirill
Канстанцін Константин Kanstantsin Konstantin
Ксенія Ксения Kseniya Ksenia Xenia
Ларыса Лариса Larysa Larisa
Леанід Леонид Leanid Leonid
Лідзія Лидия Lidziya Lidia Lidiya
Людміла Людмила Liudmila Lyudmila Ludmila
Максім Максим Maksim Maxim
Маргарыта Маргарита Marharyta Margarita
Марына Марина Maryna Marina
Марыя Мария Maryia Mariya Maria Mariia
Мацвей Матвей Matsvei Matvey Matvei
Мікалай Николай Mikalai Nikolay Nikolai
Мікіта Никита Mikita Nikita
Міхаіл Михаил Mikhail Michail
Надзея Надежда Nadzeya Nadezhda
Наталля Наталья Natallia Natalya Natalia Наталія
Аксана Оксана Aksana Oksana
Алег Олег Aleh Oleg
Павел Павел Pavel Павло
Паліна Полина Palina Polina
Пётр Пётр Петр Piotr Petr Pyotr
Раман Роман Raman Roman
Руслан Руслан Ruslan
Святлана Светлана Sviatlana Svetlana
Сяргей Сергей Siarhei Sergey Sergei Sergej Сергій
Сцяпан Степан Stsiapan Stepan
Таццяна Татьяна Tatsiana Tatyana Tatiana Тетяна
Цімафей Тимофей Tsimafei Timofey Timofei
Ульяна Ульяна Ulyana Uliana
Фёдар Фёдор Федор Fiodar Fedor Fyodor
Юлія Юлия Yuliya Yulia Julia Iuliia
Юрый Юрий Yury Yuriy Yuri Iurii
Якаў Яков Yakau Yakov
Яна Яна Yana Iana
Яраслаў Ярослав Yaraslau Yaroslav
`

const PATRONYMICS = `
Аляксандравіч Александрович Aliaksandravich Aleksandrovich
Аляксееўна Алексеевна Aliakseyeuna Alekseevna Alekseyevna
Андрэевіч Андреевич Andreevich Andreyevich
Васільевіч Васильевич Vasilyevich Vasilevich
Уладзіміраўна Владимировна Uladzimirauna Vladimirovna
Рыгоравіч Григорьевич Ryhoravich Grigoryevich Grigorievich
Дзмітрыевіч Дмитриевич Dzmitryevich Dmitrievich
Яўгенаўна Евгеньевна Yauhenauna Evgenevna Yevgenyevna
Мікалаевіч Николаевич Mikalaevich Nikolaevich Nikolayevich
Мікалаеўна Николаевна Mikalaeuna Nikolaevna
Пятроўна Петровна Piatrouna Petrovna
Сяргееўна Сергеевна Siarheeuna Sergeevna Sergeyevna
Сцяпанавіч Степанович Stsiapanavich Stepanovich
Юр’евіч Юрьевич Yurevich Yuryevich
Якаўлевіч Яковлевич Yakaulevich Yakovlevich
`

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map(line => line.split(' '))

/** A row a name, each of its spellings once. */
export const FAMILY_SPELLINGS = rows(FAMILIES)
export const GIVEN_SPELLINGS = rows(GIVEN)
export const PATRONYMIC_SPELLINGS = rows(PATRONYMICS)
