import type { Random } from '#core/random.ts';

interface NamePool {
  /** Share of the people of the city, roughly. */
  readonly weight: number;
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** Clan or second names; drawn for both. */
  readonly last: readonly string[];
}

const list = (text: string): string[] => text.split(' ');

/** First and last names as they are common in the city; every combination is drawn by chance. */
const POOLS: readonly NamePool[] = [
  {
    weight: 0.38,
    men: list(
      'Yosua Rinto Hendri Apriadi Lukas Markus Deddy Erikson Rudi Bambang Sabran Willy Yanto Kristian Frans Jhon Hermanto Ricky Marthin Agustinus Yulius Andreas Hari Satria Karlie Ferry Ongki Rusdi Simon Teras',
    ),
    women: list(
      'Yuliana Kristina Mariana Lidia Rensi Ester Novita Herlina Yenny Sri Mega Dewi Agustina Lusiana Elisa Marlina Susanti Evi Rini Veronika Natalia Katarina Yosephine Riska Hawini Nila Betty Rayani Mika Tiwi',
    ),
    last: list(
      'Tundan Asang Lambung Nahan Rangin Mangkin Binti Sangalang Usop Garang Toendan Djinu Luwansa Bungai Salundik Jaya Patianom Saleh Ngindra Umar Tarung Rahan Dohong Sahay Bahat Ranan Kunum Sawang Dehen Ilas Sinto Embang',
    ),
  },
  {
    weight: 0.24,
    men: list(
      'Ahmad Muhammad Rahmat Fauzi Hasan Syahrani Abdul Ramli Gazali Humaidi Fahrurazi Noor Rusli Akhmad Saufi Mahyudin Jumberi Ilham Zainal Supian Rizki Hidayat Aulia Khairul Yusran',
    ),
    women: list(
      'Siti Noorhaida Rahmah Fatimah Mariatul Norhayati Salasiah Hasanah Aisyah Rusmiati Nurul Zubaidah Masitah Raudah Halimah Laila Khadijah Mahmudah Annisa Rabiatul Jamilah Hayatun Wardah Munawarah',
    ),
    last: list(
      'Rahman Hidayatullah Anshari Fadillah Ridha Maulana Husaini Azizah Effendi Ariadi Hamidi Syarif Arsyad Wahyuni Yulianti Rahmadi Ansari Badaruddin Arifin Nafarin Sabirin Kurniawan Fitriani Asmara Latifah',
    ),
  },
  {
    weight: 0.22,
    men: list(
      'Slamet Joko Agus Budi Eko Wahyu Bambang Heru Sugeng Teguh Sutrisno Dwi Tri Purwanto Suparman Hadi Arif Dimas Bayu Wawan Imam Yudi Rachmat Endro Galih',
    ),
    women: list(
      'Sri Endang Dwi Tri Wahyuni Ratna Ningsih Sulastri Indah Retno Puji Eka Lestari Suharti Yuni Wiwik Rahayu Anik Nurul Dyah Kartika Ambar Widya Murni Sekar',
    ),
    last: list(
      'Santoso Prasetyo Wibowo Susilo Nugroho Setiawan Hartono Utomo Sulistyo Wijayanti Kusuma Handayani Widodo Pratiwi Mulyani Suryanto Raharjo Astuti Purnomo Cahyono Anggraini Saputra Hapsari Subagyo Winarno',
    ),
  },
  {
    weight: 0.09,
    men: list('Jonathan Parlin Hotma Sahat Robert Tigor Maruli Binsar Rudolf Daniel Togar Edison'),
    women: list(
      'Rosmawati Tiur Herawati Lamria Debora Nurmala Ruth Dameria Hotnida Rospita Sondang Elfrida',
    ),
    last: list(
      'Simanjuntak Sitorus Nainggolan Hutapea Siregar Manurung Situmorang Panjaitan Simbolon Lumbantobing Sihombing Pasaribu Tarigan Ginting Sembiring',
    ),
  },
  {
    weight: 0.07,
    men: list(
      'Made Wayan Ketut Fransiskus Yohanes Petrus Stefanus Andi Muslimin Basri Asep Dadang',
    ),
    women: list(
      'Kadek Luh Komang Maria Theresia Anastasia Nurhaedah Rosdiana Euis Neneng Fitria Cucu',
    ),
    last: list(
      'Sudarma Artawan Suastika Seran Bria Lengari Tandi Bangun Mattola Latief Suherman Permana Hermawan Rohaeti Gunawan',
    ),
  },
];

const SECOND = {
  L: list(
    'Adi Putra Hadi Rizal Eka Budi Arya Surya Yoga Indra Bagus Wira Dani Reza Fajar Imanuel Oka',
  ),
  P: list(
    'Ayu Putri Dian Sari Rina Lia Wati Nova Intan Tari Mira Yuli Ratih Ani Dina Grace Permata',
  ),
};

/** A plausible name of nobody in particular, without titles; about half have three words. */
export function drawName(random: Random, sex: 'L' | 'P'): string {
  const pool = random.weighted(POOLS, (one) => one.weight);
  const first = random.pick(sex === 'L' ? pool.men : pool.women);
  const last = random.pick(pool.last);
  if (!random.chance(0.45)) return `${first} ${last}`;
  const second = random.pick(SECOND[sex]);
  return second === first ? `${first} ${last}` : `${first} ${second} ${last}`;
}
