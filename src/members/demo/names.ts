import type { Random } from './random.ts'

// Names of many languages, in the order and with the call name their bearers would use. Written as lists of common
// given and family names, put together by chance, so that nobody in particular is meant.

/** How a name is built. `patronymic`: the second part is the father's; `initial`: an initial stands first. */
type Shape =
  | 'given-family'
  | 'two-families'
  | 'family-given'
  | 'family-middle-given'
  | 'patronymic'
  | 'initial'
  | 'single'

interface Culture {
  language: string
  shape: Shape
  women: string[]
  men: string[]
  families: string[]
  familiesOfWomen: string[]
}

// key | language | shape | given names of women | of men | family names | a woman's form of them where it differs.
// A part after ~ belongs to the name but is not what the person is called.
const table = `
yoruba | yo | given-family | Yetunde, Folasade, Bolanle, Titilayo, Ayọ̀bámi, Morenike, Abiọ́lá, Ronke | Babajide, Kayode, Tunde, Olamide, Adébáyọ̀, Sesan, Kunle, Damilare | Akinwande, Oyelowo-Bright, Ogunleye, Adeyinka, Fashola-Reed, Ọláolú, Bankole, Ajibade, Alabi, Oduya
igbo | ig | given-family | Adaeze, Ngozi, Ifeoma, Chidinma, Amarachi, Nkechi, Uzoamaka | Chinedu, Obinna, Ikenna, Kelechi, Uche, Nnamdi, Ebuka | Nwosu, Eze, Okonjo, Umeh, Onyekachi, Anyanwu, Ibekwe, Nwachukwu, Obiora
akan | ak | given-family | Akosua, Abena, Efua, Adwoa, Afia, Yaa, Esi | Kwabena, Kojo, Yaw, Kwaku, Ekow, Kwasi, Fiifi | Boateng, Asante, Ofori-Atta, Sarpong, Quaye, Amponsah, Darko, Nyarko-Mills, Agyeman
swahili | sw | given-family | Wanjiru, Achieng, Zawadi, Neema, Makena, Naliaka | Baraka, Otieno, Kamau, Juma, Kiprono, Wekesa | Mwangi, Odhiambo, Cheruiyot, Njoroge, Barasa, Mutua, Kilonzo, Achola
xhosa | xh | given-family | Nomvula, Thandeka, Zinzi, Ayanda, Lindiwe, Khanyisa | Sipho, Luzuko, Mthunzi, Andile, Bongani, Sandile | Mkhize, Dlomo, Qwabe, Nkosana, Mabandla, Tshabalala, Gcaba
amharic | am | patronymic | Selamawit, Hiwot, Meseret, Tigist, Bethlehem, Rahel, Eyerusalem | Dawit, Yonas, Bereket, Tewodros, Henok, Girma, Mulugeta | Tesfaye, Gebremariam, Woldegiorgis, Assefa-Negash, Alemayehu, Teklu, Shiferaw
somali | so | patronymic | Hodan, Ayaan, Fadumo, Ifrah, Sagal | Abdirahman, Liban, Guled, Warsame, Mahad | Yusuf, Jama, Nur, Farah, Cabdi, Hirsi, Geedi
arabic | ar | given-family | Layla, Rania, Hanan, Dalal, Salma, Nour, Maysoon, Yasmine | Karim, Samir, Tariq, Nabil, Youssef, Ziad, Munir, Bilal | al-Khatib, Mansour, Darwish, Sabbagh, Khoury, Abu Zaid, Benali, El Amrani, Shahin, Qabbani-Hart
persian | fa | given-family | Shirin, Parisa, Nasrin, Mahsa, Laleh | Dariush, Kaveh, Behrouz, Omid, Siamak | Rostami, Tehranchi, Moradi, Golshani, Farrokhzadeh, Yazdani
turkish | tr | given-family | Ayşe, Zeynep, Gülşen, Elif, Nazlı, İpek, Özge | Mehmet, Çağlar, Kerem, Ozan, Barış, Uğur, İlker | Yıldırım, Karagöz, Özdemir, Şahin, Kılıç, Aydoğan, Güneş, Çelikbaş
hindi | hi | given-family | Meera, Kavita, Anjali, Sunita, Pooja, Ritu, Shalini | Rohan, Arvind, Nikhil, Sanjay, Vikram, Prakash, Deepak | Joshi, Bhattacharya, Kulkarni, Saxena, Chauhan, Deshpande, Mishra, Trivedi
punjabi | pa | given-family | Harpreet ~Kaur, Simran ~Kaur, Jasleen, Gurleen ~Kaur, Navdeep | Gurpreet ~Singh, Jaspal, Manjit ~Singh, Baldev, Amrit | Dhillon, Sandhu, Grewal, Bains, Gill-Morris, Sidhu, Randhawa
tamil | ta | initial | Kayalvizhi, Meenakshi, Thenmozhi, Yazhini, Vasanthi, Nila | Anbarasan, Senthilkumar, Ilango, Murugesan, Kathiravan, Paari | K., S., R., M., P., T. N., V.
telugu | te | given-family | Nirmala, Lakshmi, Sravani, Padmaja | Venkatesh, Srinivas, Harish, Ravi Teja | Venkatanarasimharajuvaripeta, Chintalapati, Yerramsetti, Gudipudi, Kondapalli
malayalam | ml | given-family | Anju, Sreelekha, Divya, Mariamma, Bindu | Jayakrishnan, Biju, Mathew, Sreejith, Unnikrishnan | Nair, Kurian, Varghese, Menon, Puthenpurackal, Thekkedath
chinese | zh | family-given | Xiaolan, Meiqi, Yuting, Shu-fen, Jiahui, Ruoxi, Wenjing | Zhiyuan, Haoran, Guowei, Jianhong, Chia-wei, Yichen, Bowen | Lü, Zhou, Tseng, Huang, Fang, Xu, Deng, Ouyang, Hsieh
japanese | ja | given-family | Haruka, Sayuri, Kaori, Mizuki, Tomoko, Ayane | Kenta, Shōta, Daisuke, Yūki, Masato, Ryōhei | Hoshino, Matsuda, Ōtani-Wells, Shimizu, Nakagawa, Kurosaki, Aoyama, Tachibana
korean | ko | family-given | Seo-yeon, Ha-eun, Ji-won, Bo-ra, Ye-rin, Eun-ju | Dong-hyun, Tae-woo, Sang-ho, Jae-min, Kyung-soo, Woo-bin | Hwang, Bae, Seo, Namgung, Yoon, Cho, Ryu
vietnamese | vi | family-middle-given | Thị Lan, Thị Hồng Nhung, Thu Thảo, Ngọc Ánh, Thị Bích, Mai Phương | Văn Dũng, Quốc Bảo, Đình Phúc, Minh Đức, Hữu Nghĩa, Anh Tuấn | Trần, Phạm, Lê, Vũ, Đặng, Bùi, Huỳnh, Đỗ
indonesian | id | single | Wulandari, Suryani, Rahayu, Kartikasari, Sulastri, Nurhayati | Sudarmono, Wiryawan, Prasetyo, Gunadi, Hartoko, Sutrisno | -
maori | mi | given-family | Aroha, Hinemoa, Ngaire, Mereana, Anahera, Tūī | Tāne, Wiremu, Rāwiri, Hēmi, Manaaki, Te Ariki | Parata, Tūhoro, Ngata-Ross, Rangihuna, Waititi-Hughes, Kereama, Pōtae, Mokaraka
hawaiian | haw | given-family | Leinani, Kealoha, Pualani, Mālia | Kainoa, Keoni, Makoa, Kaleo | Kahananui, Nāone, Kealiʻi, Mahoe, Kauʻionālani
dine | nv | given-family | Nizhoni, Shándíín, Arlene, Verna | Darrell, Leland, Hashké, Alvin, Darian | Yazzie, Begaye, Tsosie, Benally, Nez, Cly-Manygoats
cree | cr | given-family | Autumn, Kimberly, Wâpan, Doreen, Sharon | Darcy, Elijah, Mistatim, Clayton, Lorne | Cardinal, Beardy, Wapachee, Moosomin, Cheechoo, Kakegamic
irish | ga | given-family | Aoife, Niamh, Sorcha, Gráinne, Clodagh, Bláithín, Síle | Cillian, Tadhg, Pádraig, Eoin, Fionn, Donnacha, Ruairí | Ó Súilleabháin, Nolan, Brennan, Mac Giolla, Ní Dhomhnaill, O’Farrell, Kinsella, Fahey, Hanrahan
welsh | cy | given-family | Angharad, Sioned, Ffion, Llinos | Gethin, Iestyn, Llŷr, Emrys | ap Gwilym, Prydderch, Bowen-Rees, Llwyd, Gwynne
english | en | given-family | Hazel, Joanne, Beth, Philippa, Rosalind, Tamsin, Nicola, Heather, Denise, Imogen | Colin, Simon, Gareth, Alistair, Ned, Marcus, Trevor, Hugh, Callum, Desmond | Thwaite, Ashworth, Pickering, Garside, Fairclough, Hebden, Oakley, Sugden, Whitlock, Featherstonehaugh-Blythe, Rook, Tindall, Marsden, Crowe
scots | gd | given-family | Mòrag, Catrìona, Eilidh, Isla, Kirsty | Ruaraidh, Hamish, Calum, Innes, Fergus | MacAskill, Drummond, Geddes-Orr, Munro, Sinclair, Ferrie, Gunn, Lamont
french | fr | given-family | Solène, Maëlle, Geneviève, Océane, Hélène, Marie-Ève | Étienne, Jean-François, Loïc, Benoît, Gaël, Thibault | Desjardins, Lefèvre, Boisvert, Côté-Tremblay, Marchand, Delacourt, Girouard
german | de | given-family | Annegret, Svenja, Käthe, Birgit, Friederike | Jürgen, Matthias, Holger, Björn, Lennart | Grünewald, Köhler-Voss, Brandt, Strößner, Achterberg, Lindemann, Rühl
dutch | nl | given-family | Marijke, Fenna, Liesbeth, Anouk | Joost, Wouter, Sjoerd, Bram | van der Meulen, de Graaf, Hoekstra, ’t Hooft-Bakker, Terpstra
italian | it | given-family | Chiara, Donatella, Fiorenza, Ilaria | Tommaso, Niccolò, Ettore, Gianluca | Bellandi, Di Stefano, Cappellini, Sartorelli, Fumagalli
spanish | es | two-families | Inés, María José, Lucía, Begoña, Pilar, Ximena, Rocío | Joaquín, Álvaro, Íñigo, Andrés, Ramón, Matías, Hernán | Ibáñez, Muñoz, Etxeberria, Cárdenas, Quintana, Peñalver, Zubieta, Arrieta, Solís, Belmonte
catalan | ca | two-families | Montserrat, Núria, Mercè, Laia | Jordi, Oriol, Guillem, Martí | Puigdollers, Ferrer, Casanovas, Vilanova, Rovirosa
portuguese | pt | two-families | Conceição, Beatriz, Inês, Lurdes, Joana, Tainá | João Pedro, Tiago, Gonçalo, Vasco, Caetano, Raimundo | Figueiredo, Guimarães, Albuquerque de Vasconcelos, Nóbrega, Assunção, Teles, Magalhães, Brandão
swedish | sv | given-family | Åsa, Märta, Linnéa, Gunilla, Ebba, Kerstin | Göran, Östen, Håkan, Nils, Tobias, Rasmus | Sjöberg, Hägglund, Norrström, Åkerblom, Wiklund, Fältskog-Berg, Öhman
danish | da | given-family | Bodil, Signe, Kirstine, Maja | Søren, Jeppe, Mikkel, Aksel | Kjærgaard, Mølgaard, Vestergaard-Lund, Bøgh, Skovgaard
norwegian | nb | given-family | Ingrid, Solveig, Åshild, Ragnhild | Sondre, Øyvind, Torbjørn, Eirik | Bjørnstad, Fossum, Hæreid, Nygård, Tveit
sami | se | given-family | Elle-Máret, Sunná, Ánne | Niillas, Ánte, Máhtte | Valkeapää-Niia, Sárá, Labba, Utsi
finnish | fi | given-family | Päivi, Aino, Kirsi, Säde | Väinö, Jyrki, Ilmari, Pekka | Hämäläinen, Kivistö, Räsänen, Lehtovaara, Yli-Mäkelä
icelandic | is | patronymic | Sigríður, Þórdís, Guðný, Hrafnhildur | Þorsteinn, Ásgeir, Hjörleifur, Eyþór | Magnússon, Þórðarson, Hallgrímsson, Steinþórsson | Magnúsdóttir, Þórðardóttir, Hallgrímsdóttir, Steinþórsdóttir
polish | pl | given-family | Małgorzata, Agnieszka, Bożena, Kinga, Wiesława, Zofia | Łukasz, Wojciech, Grzegorz, Bartłomiej, Paweł, Zbigniew | Wiśniowiecki, Zającowski, Piętka, Górski, Szczepański, Wróbel, Dąbek, Jabłonowski | Wiśniowiecka, Zającowska, Piętka, Górska, Szczepańska, Wróbel-Ćwik, Dąbek, Jabłonowska
lithuanian | lt | given-family | Jūratė, Rūta, Živilė, Eglė | Žygimantas, Mindaugas, Rytis, Vytenis | Petrauskas, Žukauskas, Vaitkus, Grigaitis | Petrauskienė, Žukauskaitė, Vaitkutė, Grigaitytė
estonian | et | given-family | Õnne, Kadri, Tiiu, Liisa-Mai | Jüri, Märten, Ülo, Rein | Põldmaa, Tamm, Kõiv, Sepp-Laane, Räni
ukrainian | uk | given-family | Oksana, Solomiia, Nadiia, Yaryna | Ostap, Taras, Bohdan, Danylo | Kovalenko, Bondarchuk, Lysenko, Tkachuk, Chornobryvets
greek | el | given-family | Eleftheria, Kalliope, Despina, Ioanna, Chrysoula | Stavros, Panagiotis, Thanasis, Lefteris, Aristidis | Papathanasiou, Karras, Michailidis, Theodorakakis, Vlachos | Papathanasiou, Karra, Michailidou, Theodorakaki, Vlachou
`

function cultureOfRow(row: string): [string, Culture] {
  const [
    key = '',
    language = '',
    shape = '',
    women = '',
    men = '',
    families = '',
    familiesOfWomen = families,
  ] = row.split(' | ')
  return [
    key,
    {
      language,
      shape: shape as Shape,
      women: women.split(', '),
      men: men.split(', '),
      families: families.split(', '),
      familiesOfWomen: familiesOfWomen.split(', '),
    },
  ]
}

export const cultures: ReadonlyMap<string, Culture> = new Map(table.trim().split('\n').map(cultureOfRow))

interface DemoName {
  name: string
  callName: string
  /** The language of the name, BCP 47. */
  language: string
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1)
}

/** A name of this culture with the name its bearer is called by. */
export function nameOf(random: Random, key: string): DemoName {
  const culture = cultures.get(key)
  if (culture === undefined) throw new Error(`The demo knows no names of ${key}.`)
  const woman = random.chance(0.52)
  const given = random.pick(woman ? culture.women : culture.men)
  const families = woman ? culture.familiesOfWomen : culture.families
  const family = random.pick(families)
  const second = random.pick(families.filter((other) => other !== family || families.length === 1))
  const whole = given.replace('~', '')
  const called = given.split(' ~')[0] ?? given
  const { language } = culture
  switch (culture.shape) {
    case 'given-family':
    case 'patronymic':
      return { name: `${whole} ${family}`, callName: called, language }
    case 'two-families':
      return {
        name: `${whole} ${family}${random.chance(0.6) ? ` ${second}` : ''}`,
        callName: called,
        language,
      }
    case 'family-given':
    case 'initial':
      return { name: `${family} ${whole}`, callName: called, language }
    case 'family-middle-given':
      return { name: `${family} ${whole}`, callName: lastWord(called), language }
    case 'single':
      return { name: whole, callName: called, language }
  }
}
